from xml.etree import ElementTree as ET

from sroi_app.reports.tagging.metadata import xmp

NASTY = "endstream & endobj <b> ]]> endstreams"


def test_no_word_of_a_title_ends_the_stream_to_who_searches_for_its_end() -> None:
    packet = xmp(NASTY, NASTY, NASTY, "SROI Case", "ReportLab")
    assert "endstream" not in packet
    assert "endobj" not in packet
    root = ET.fromstring(packet)  # noqa: S314  our own
    assert [one.text for one in root.iter() if one.text and one.text.strip()][:3] == [NASTY] * 3
