"""One module for each kind of block: how it is written in Word."""
