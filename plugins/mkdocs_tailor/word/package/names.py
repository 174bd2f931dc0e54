"""The names that Word files are made of: namespaces, relationship types, content types."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIPS = f"{PACKAGE}/relationships"
CONTENT_TYPES = f"{PACKAGE}/content-types"
CORE = f"{PACKAGE}/metadata/core-properties"
EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
WORD_URI = "http://schemas.microsoft.com/office/word"

STORY = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{A}" xmlns:pic="{PIC}" xmlns:m="{M}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"'
)
"""What the root of every story declares: a reader fails on a prefix that only Ignorable names."""

OFFICE_DOCUMENT = f"{R}/officeDocument"
CORE_PROPERTIES = f"{PACKAGE}/relationships/metadata/core-properties"
EXTENDED_PROPERTIES = f"{R}/extended-properties"
STYLES = f"{R}/styles"
SETTINGS = f"{R}/settings"
NUMBERING = f"{R}/numbering"
FONTS = f"{R}/fontTable"
THEME = f"{R}/theme"
HEADER = f"{R}/header"
FOOTER = f"{R}/footer"
COMMENTS = f"{R}/comments"
FOOTNOTES = f"{R}/footnotes"
HYPERLINK = f"{R}/hyperlink"
IMAGE = f"{R}/image"
LETTERHEAD_PART, LOGO_PART = "letterhead.xml", "media/logo.png"
STORE = f"{R}/customXml"
STORE_PROPERTIES = f"{R}/customXmlProps"
