from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Nominee, NomineeKind

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_the_kind_of_a_nominee_is_told_from_the_name_when_not_written(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên             | Đơn vị
    Hộ ông Lê Văn Dũng    | Thôn 1
    Chi hội Phụ nữ thôn 2 | Thôn 2
    H'Mai Êban            | Thôn 2
    """
    assert [each.taker for each in workspace[Nominee]] == [
        NomineeKind.HOUSEHOLD,
        NomineeKind.COLLECTIVE,
        NomineeKind.PERSON,
    ]
