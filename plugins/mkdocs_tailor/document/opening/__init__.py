"""From the HTML that Markdown made to a tree of choices and repeats, checked."""
