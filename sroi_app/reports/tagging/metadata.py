"""What a PDF says about itself, for programs: its title, and what it was built to."""

import re
from html import escape
from typing import Any

HEAD = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
TAIL = '<?xpacket end="r"?>'
SPACES = (
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("pdf", "http://ns.adobe.com/pdf/1.3/"),
    ("xmp", "http://ns.adobe.com/xap/1.0/"),
    ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
)
_ENDS = re.compile("end(?=stream|obj)")


def describe(document: Any) -> None:
    """Add the metadata of a ReportLab document to its catalogue, with no day or machine in it."""
    info = document.info
    packet = xmp(info.title, info.author, info.subject, info.creator, str(info.producer))
    data = packet.encode()
    stream = b"<</Type /Metadata /Subtype /XML /Length %d>>\nstream\n%s\nendstream\n"
    document.Catalog.Metadata = document.Reference(stream % (len(data), data), "Metadata")


def xmp(title: str, author: str, subject: str, creator: str, producer: str) -> str:
    """Return the metadata as XMP (ISO 16684-1), declaring PDF/UA-1."""
    spaces = " ".join(f'xmlns:{name}="{space}"' for name, space in SPACES)
    lines = (
        HEAD,
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF {spaces}><rdf:Description rdf:about="">',
        f"<dc:title>{_either(title)}</dc:title>",
        f"<dc:creator><rdf:Seq><rdf:li>{_escaped(author)}</rdf:li></rdf:Seq></dc:creator>",
        f"<dc:description>{_either(subject)}</dc:description>",
        f"<xmp:CreatorTool>{_escaped(creator)}</xmp:CreatorTool>",
        f"<pdf:Producer>{_escaped(producer)}</pdf:Producer>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "</rdf:Description></rdf:RDF></x:xmpmeta>",
        TAIL,
    )
    return "\n".join(lines)


def _either(text: str) -> str:
    """A text in whatever language it is."""
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{_escaped(text)}</rdf:li></rdf:Alt>'


def _escaped(text: str) -> str:
    """A text as XML, in which no word is the end of the stream to who searches for that."""
    return _ENDS.sub("&#101;nd", escape(text))
