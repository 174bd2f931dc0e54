"""What differs between schools: the variables that are declared, and one school's values."""
