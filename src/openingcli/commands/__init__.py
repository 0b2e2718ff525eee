"""The commands: each turns words of the command line into one answer."""
