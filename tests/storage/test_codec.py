import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sroi_app.model.case import Case
from sroi_app.model.scope import Scope
from sroi_app.storage.codec import decode, encode
from sroi_app.storage.refusals import DamagedFile, SaveFailed
from tests.storage.sample import sample_case
from tests.strategies import NASTY, cases


@given(cases())
def test_a_case_comes_back_as_it_was(case: Case) -> None:
    assert decode(encode(case)) == case


@given(cases())
def test_the_same_case_gives_the_same_bytes(case: Case) -> None:
    again = decode(encode(case))
    assert encode(again) == encode(case)


def test_keys_are_sorted_and_numbers_are_text() -> None:
    text = encode(sample_case()).decode()
    assert text.index('"activity"') < text.index('"organisation"') < text.index('"title"')
    assert '\n    "rate": "0.035",\n' in text
    assert '"address": "outcomes/o1/dropoff/value"' in text
    assert '"starts": "2026-04-01"' in text


@pytest.mark.parametrize("text", [*NASTY, "ŵ" * 100_000, "\u202e\x00" * 50_000])
def test_awkward_text_survives_unchanged(text: str) -> None:
    assert decode(encode(Case(title=text))).title == text


@given(st.decimals(-(10**12), 10**12, allow_nan=False, places=15))
def test_a_number_keeps_every_digit(number: Decimal) -> None:
    back = decode(encode(Case(scope=Scope(rate=number)))).scope.rate
    assert str(back) == str(number)


@pytest.mark.parametrize(
    "number",
    ["NaN", "sNaN", "-Infinity", "1e400", "1e13", "-1000000000001", "1." + "1" * 30, "1E-999999"],
)
def test_a_number_out_of_bounds_is_refused_both_ways(number: str) -> None:
    case = Case(scope=Scope(rate=Decimal(number)))
    with pytest.raises(SaveFailed, match="The number at scope/rate is too large") as refusal:
        encode(case)
    assert refusal.value.advice == "Change that answer, then save again."
    with pytest.raises(DamagedFile, match="The number at scope/rate is too large"):
        decode(b'{"scope": {"rate": "%s"}}' % number.encode())


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "+1", "0x1"])
def test_a_number_json_cannot_hold_is_refused(number: str) -> None:
    with pytest.raises(DamagedFile, match="is broken"):
        decode(b'{"scope": {"rate": %s}}' % number.encode())


def test_a_number_written_as_a_number_is_refused_for_it_may_have_been_rounded() -> None:
    for number in (b"0.1", b"1e400", b"12"):
        with pytest.raises(DamagedFile, match="at scope/rate is not written as text"):
            decode(b'{"scope": {"rate": %s}}' % number)


def test_half_a_character_is_refused_with_its_place() -> None:
    with pytest.raises(SaveFailed, match="text at organisation/name holds half a character"):
        encode(
            replace(Case(), organisation=replace(Case().organisation, name="caf\ud83d")),
        )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('{"titel": ""}', "does not know, at titel"),
        ('{"outcomes": [{"id": "o1", "proxy": {"colour": 1}}]}', "at outcomes/o1/proxy/colour"),
        ('{"title": 1}', "holds at title does not belong"),
        ('{"title": null}', "holds at title does not belong"),
        ('{"outcomes": [{"id": "o1"}, {}]}', "holds at outcomes/2 does not belong"),
        ('{"outcomes": {"o1": {}}}', "holds at outcomes does not belong"),
        ('{"scope": {"timing": "noon"}}', "holds at scope/timing does not belong"),
        ('{"scope": {"starts": "2025-02-30"}}', "holds at scope/starts does not belong"),
        ('{"scope": {"rate": "12 %"}}', "holds at scope/rate does not belong"),
        ('{"scope": {"delivery_years": 0}}', "delivery years is not between 1 and 50"),
        ('{"scope": {"delivery_years": 51}}', "delivery years is not between 1 and 50"),
        ('{"scope": {"delivery_years": true}}', "holds at scope/delivery_years does not"),
        ('{"unreadable": [{"address": 5, "text": ""}]}', "at unreadable/1/address does not"),
        ('{"outputs": [{"id": "p1"}, {"id": "p1"}]}', "Two rows at outputs share one name, p1"),
        ('{"outputs": [{"id": "a/b"}]}', "outputs has a name that cannot be used: a/b"),
        ('{"outputs": [{"id": "7"}]}', "outputs has a name that cannot be used: 7"),
        ('{"outputs": [{"id": ""}]}', "outputs has a name that cannot be used: -"),
        ("[]", "not that of a case"),
        ("", "is broken"),
        ('{"title": "half', "is broken"),
    ],
)
def test_what_does_not_belong_is_refused_with_its_place(text: str, sentence: str) -> None:
    with pytest.raises(DamagedFile, match=sentence):
        decode(text.encode())


def test_more_years_than_a_case_can_have_are_refused() -> None:
    years = ", ".join(["{}"] * 51)
    with pytest.raises(DamagedFile, match="more than 50 years at outcomes/o1/quantities"):
        decode(f'{{"outcomes": [{{"id": "o1", "quantities": [{years}]}}]}}'.encode())


@pytest.mark.parametrize(
    "text",
    [
        b"[" * 100_000,
        b'{"title": ' * 100_000,
        b'{"a": ' * 500 + b"1" + b"}" * 500,
        b'{"scope": {"delivery_years": ' + b"9" * 10_000 + b"}}",
        b'{"title": "\\ud800"}',
        b'{"title": "\xed\xa0\x80"}',
        b"\xff\xfe{}",
    ],
)
def test_text_meant_to_break_a_reader_is_refused(text: bytes) -> None:
    with pytest.raises(DamagedFile):
        decode(text)


def test_a_hostile_name_is_not_printed_as_it_is() -> None:
    key = "\\u202e\\u001b" + "x" * 1000
    with pytest.raises(DamagedFile) as caught:
        decode(f'{{"{key}": 1}}'.encode())
    assert caught.value.explanation.isprintable()
    assert len(caught.value.explanation) < 250


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda child: (
        st.lists(child, max_size=3)
        | st.dictionaries(
            st.sampled_from(["title", "scope", "rate", "outcomes", "id", "address", "unreadable"]),
            child,
            max_size=4,
        )
    ),
    max_leaves=15,
)


@given(_JSON)
def test_any_json_is_a_case_or_refused(raw: object) -> None:
    data = json.dumps(raw).encode()
    try:
        case = decode(data)
    except DamagedFile:
        return
    assert decode(encode(case)) == case
