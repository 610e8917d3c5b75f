"""Looking for a value: what is found, what narrows it down, and all there is to say of one."""
