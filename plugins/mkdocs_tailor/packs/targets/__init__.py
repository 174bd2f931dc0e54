"""Where packs go: a folder, a store far away, one ZIP file. `address` opens whichever is meant."""
