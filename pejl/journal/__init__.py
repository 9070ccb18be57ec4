"""Every action as one event, chained so that nothing can be altered unseen."""
