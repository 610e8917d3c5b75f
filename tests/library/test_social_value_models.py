"""Published social value models: only what is confirmed, and a code only where one was seen."""

import json

import pytest

from sroi_app.library.attributions import attributions
from sroi_app.library.social_value_models import find_item, is_named, models, read_models
from sroi_app.resources import resource
from tests.library.test_data_files import FORBIDDEN, LICENCES

SHIPPED = resource("data/social_value_models.json").read_text(encoding="utf-8")


def _theme(*items: dict[str, str | None]) -> dict[str, object]:
    return {"title": "Fair work", "certainty": "S", "items": list(items)}


def _data(*themes: dict[str, object], certainty: str = "P") -> dict[str, object]:
    told = {"id": "m", "title": "M", "names": [], "publisher": "", "url": "", "licence": ""}
    return {"models": [{**told, "certainty": certainty, "outcomes": list(themes)}]}


def _item(id_: str, certainty: str, name: str = "Jobs") -> dict[str, str | None]:
    return {"id": id_, "code": None, "short_name": name, "certainty": certainty}


def test_what_no_source_confirms_is_never_offered() -> None:
    items = (_item("a", "P"), _item("b", "S"), _item("c", "M"))
    (model,) = read_models(_data(_theme(*items, _item("d", "S", "Jobs (excerpt cut off)"))))
    assert [item.id for item in model.items] == ["a", "b"]
    assert read_models(_data(_theme(_item("a", "P")), certainty="M")) == ()
    assert read_models(_data(_theme(_item("c", "M"))))[0].themes == ()


def test_the_three_models_of_central_government_stand_side_by_side() -> None:
    assert [model.id for model in models()] == ["ppn-002", "ppn-026", "ppn-06-20", "ppn-01-21"]


def test_a_code_stands_only_where_one_was_seen() -> None:
    coded = {item.id: item.code for model in models() for item in model.items if item.code}
    assert coded == {
        **{f"ppn-002/1{letter}": f"1{letter}" for letter in "abcd"},
        **{f"ppn-06-20/mac-{number}": f"MAC {number}" for number in ("1.3", "2.1", "3.1")},
    }


def test_the_file_holds_no_licensed_list_and_names_its_sources() -> None:
    data = json.loads(SHIPPED)
    assert not FORBIDDEN.search(SHIPPED)
    for model in data["models"]:
        assert model["licence"] in LICENCES
        assert all(item["source"] for theme in model["outcomes"] for item in theme["items"])


def test_every_item_is_found_by_an_id_of_its_own() -> None:
    items = [(model, item) for model in models() for item in model.items]
    assert len({item.id for _model, item in items}) == len(items) > 15
    assert all(find_item(item.id) == (model, item) for model, item in items)
    assert find_item("") is None


def test_whom_the_models_are_owed_to_is_named() -> None:
    owed = {(model.publisher, model.licence) for model in models()}
    assert owed <= {(work.publisher, work.licence) for work in attributions()}


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("PPN 002", "ppn-002"),
        ("The Social Value Model (PPN002), outcome 1", "ppn-002"),
        ("ppn-026", "ppn-026"),
        ("PPN 06/20", "ppn-06-20"),
        ("PPN0620", "ppn-06-20"),
        ("The council’s own charter, 2025", None),
        ("PPN 0021", None),
        ("", None),
    ],
)
def test_a_model_is_known_by_what_papers_call_it(words: str, id_: str | None) -> None:
    assert [model.id for model in models() if is_named(model, words)] == [id_] * bool(id_)
