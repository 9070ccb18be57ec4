"""Settings, addresses, the menu and the commands: the only place that knows everything."""
