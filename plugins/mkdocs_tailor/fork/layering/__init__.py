"""Layers laid on the content: what may be laid, what follows a move, what each line comes from."""
