"""Many handouts, for many schools."""
