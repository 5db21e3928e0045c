"""The budget: products, words of quantity, sources of money."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.wording import lines_of
from hoinghi.figures.budget import QUANTITY_WORDS, budget, nearest_quantity
from hoinghi.figures.norms import above_norm
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.record import BudgetLine
from hoinghi.vietnamese.numbers import digits, money

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["above_the_norm", "no_price_basis", "no_source", "unknown_quantity", "wrong_product"]


@check(
    "TC01",
    "Thành tiền không bằng số lượng nhân đơn giá",
    BudgetLine,
    explain=(
        "Ô “Thành tiền” ở trang Dự toán khác với số lượng nhân đơn giá của dòng ấy; khi số lượng ghi bằng "
        "chữ (số đại biểu, số người được khen) thì lấy số đang có trong danh sách. Tổng dự toán của công "
        "cụ tính theo tích, nên sẽ khác bảng của xã. Xin sửa ô sai, hoặc để “Thành tiền” là công thức; bỏ "
        "trống cũng được."
    ),
)
def wrong_product(workspace: Workspace) -> Iterator[Problem]:
    """Report a typed amount that is not quantity x price; a blank amount is no claim."""
    for cost in budget(workspace).lines:
        if cost.differs and cost.amount is not None and cost.line.amount is not None:
            times = cost.quantity_said + (f" ({cost.counted})" if cost.counted else "")
            product = f"{times} × {digits(cost.line.price)} = {money(cost.amount)}"
            yield Problem(
                cost.line.place("amount"),
                f"Thành tiền ghi {money(cost.line.amount)}, nhưng {product}.",
                f"Sửa thành {digits(cost.amount)}, hoặc sửa số lượng, đơn giá.",
            )


@check(
    "TC02",
    "Số lượng ghi bằng chữ không hiểu được",
    BudgetLine,
    explain=(
        "Cột “Số lượng” của trang Dự toán nhận một số, hoặc các chữ “số đại biểu”, “số người được khen” (kể "
        "cả tập thể, hộ), “số tập thể được khen”, “số hộ được khen”, “số cá nhân được khen” để công cụ tự "
        "đếm từ danh sách. Chữ khác thì không tính được thành tiền của dòng ấy. Xin ghi một số hoặc chọn một "
        "trong các cách viết đó."
    ),
)
def unknown_quantity(workspace: Workspace) -> Iterator[Problem]:
    """Report a quantity that is neither a number nor the words of a count."""
    for cost in budget(workspace).lines:
        if cost.quantity is None and cost.line.quantity:
            yield Problem(
                cost.line.place("quantity"),
                f"Số lượng “{cost.line.quantity}” không hiểu được.",
                _meant(cost.line.quantity),
            )


def _meant(typed: str) -> str:
    """Return the hint for a quantity: "200 (dự kiến)" is a number with a remark, and no words are offered."""
    numbers = re.findall(r"\d+(?:[.,]\d+)*", typed)
    if len(numbers) > 1:
        return "Tính sẵn rồi chỉ ghi một số."
    if numbers:
        plain = "số đại biểu" not in typed.casefold()
        return f"Có phải {numbers[0]}? Chỉ ghi số." if plain else "Tính sẵn rồi chỉ ghi một số."
    near = nearest_quantity(typed)
    return f"Có phải “{near}”?" if near else f"Ghi một số, hoặc: {', '.join(QUANTITY_WORDS)}."


@check(
    "TC03",
    "Chưa ghi nguồn kinh phí",
    BudgetLine,
    severity=Severity.WARNING,
    basis="Kế hoạch tổ chức hội nghị, mục III: kinh phí bố trí từ ngân sách xã",
    explain=(
        "Có khoản chi không ghi nguồn, mà trang Thông tin cũng chưa có “Nguồn kinh phí” chung. Kế hoạch và "
        "dự toán phải nói tiền lấy ở đâu; người nào ra quyết định khen thì chi thưởng từ quỹ cấp đó. Xin "
        "ghi cột “Nguồn” cho từng khoản, hoặc một nguồn chung ở trang Thông tin."
    ),
)
def no_source(workspace: Workspace) -> Iterator[Problem]:
    """Report, once, budget lines without a source of money where the settings name none for all."""
    if workspace.settings.money_source:
        return
    table = workspace[BudgetLine]
    rows = [row for row in table if not row.source_of_money]
    if rows:
        lines = lines_of(row.place() for row in rows)
        place = rows[0].place("source_of_money") if table.has("source_of_money") else table.place()
        yield Problem(
            place,
            f"{len(rows)} khoản chi chưa ghi nguồn kinh phí ({lines}).",
            "Ghi cột “Nguồn”, hoặc mục “Nguồn kinh phí” ở trang Thông tin.",
        )


@check(
    "TC04",
    "Đơn giá cao hơn định mức",
    BudgetLine,
    severity=Severity.NOTE,
    basis="Thông tư 40/2017/TT-BTC (mức chi hội nghị); tỉnh có thể quy định mức riêng",
    explain=(
        "Đơn giá tính theo đầu người của khoản này cao hơn định mức mà công cụ biết vào ngày lập dự toán. "
        "Định mức ấy chưa đối chiếu bản gốc, và Hội đồng nhân dân tỉnh có thể quy định mức khác, nên đây "
        "chỉ là lời nhắc. Xin kiểm tra với bộ phận tài chính, và ghi văn bản cho phép ở cột “Căn cứ”."
    ),
)
def above_the_norm(workspace: Workspace) -> Iterator[Problem]:
    """Note a price a head above the norm in force; the folder's price stays."""
    for each in above_norm(workspace):
        doubt = "" if each.norm.verified else "; chưa đối chiếu bản gốc"
        yield Problem(
            each.line.place("price"),
            f"Đơn giá {money(each.line.price)} cao hơn định mức {each.norm.name.lower()} "
            f"{money(each.most)} ({each.norm.source}{doubt}).",
            "Kiểm tra với bộ phận tài chính; nếu tỉnh cho mức này, ghi văn bản ở cột “Căn cứ”.",
        )


@check(
    "TC05",
    "Đơn giá chưa ghi căn cứ",
    BudgetLine,
    severity=Severity.NOTE,
    explain=(
        "Có khoản chi không ghi đơn giá lấy từ đâu: báo giá, hợp đồng, quy chế chi tiêu hay nghị quyết của "
        "Hội đồng nhân dân. Người duyệt dự toán sẽ hỏi. Xin ghi ở cột “Căn cứ”; bản dự toán in cột này."
    ),
)
def no_price_basis(workspace: Workspace) -> Iterator[Problem]:
    """Note, once, budget lines that do not say what their price rests on."""
    table = workspace[BudgetLine]
    rows = [row for row in table if not row.basis and row.price]
    if rows:
        place = rows[0].place("basis") if table.has("basis") else table.place()
        yield Problem(
            place,
            f"{len(rows)} khoản chi chưa ghi căn cứ của đơn giá ({lines_of(row.place() for row in rows)}).",
            "Ghi cột “Căn cứ”: báo giá, hợp đồng, quy chế chi tiêu, nghị quyết.",
        )
