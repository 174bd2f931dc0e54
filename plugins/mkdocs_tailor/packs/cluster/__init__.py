"""Many machines, by Dask: found, checked, given the job once, and school after school."""
