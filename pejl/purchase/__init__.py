"""What applies to a purchase: described in half a minute, held against every rulebook in force."""
