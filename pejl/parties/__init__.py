"""Organisation, units, suppliers, people, and who may see and do what."""
