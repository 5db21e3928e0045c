from __future__ import annotations

from hoinghi.figures.doubts import Doubt, doubt_sentences


def test_doubts_about_several_awards_stand_in_one_sentence() -> None:
    doubts = (
        Doubt("Nghị định A", "tặng", "Giấy khen"),
        Doubt("Nghị định A", "làm tròn"),
        Doubt("Nghị định A", "tặng", "Lao động tiên tiến"),
        Doubt("Nghị định A", "tặng", "Giấy khen"),
        Doubt("Nghị định B", "làm tròn"),
    )
    assert doubt_sentences(doubts) == (
        "Chưa đối chiếu với bản gốc Nghị định A: tặng Giấy khen, Lao động tiên tiến; làm tròn.",
        "Chưa đối chiếu với bản gốc Nghị định B: làm tròn.",
    )
