"""Every finding of reading, declared once: what it means and how to mend it in Excel."""

from __future__ import annotations

from typing import Final

from hoinghi.model.finding import Code, Severity

__all__ = ["CODES"]

# Files

FILE_UNREADABLE: Final = Code(
    "DC01",
    "Tệp không đọc được",
    Severity.ERROR,
    "Tệp trong thư mục không mở được: rỗng, tải về chưa xong, có mật khẩu, đang bị khóa hoặc "
    "không phải bảng tính. Mở tệp bằng Excel rồi lưu lại dạng Excel Workbook (.xlsx); không mở "
    "được thì xin gửi lại. Các tệp khác vẫn được đọc.",
)
FILE_DAMAGED: Final = Code(
    "DC02",
    "Tệp hỏng một phần",
    Severity.ERROR,
    "Một phần của tệp bị hỏng; phần còn lại đã được đọc. Mở bằng Excel, đồng ý sửa khi được hỏi, "
    "so lại số dòng rồi lưu; hoặc xin gửi lại tệp.",
)
FILE_DISGUISED: Final = Code(
    "DC03",
    "Đuôi tệp không đúng với nội dung",
    Severity.NOTE,
    "Tệp được đọc theo nội dung, không theo đuôi tên. Để máy khác cũng mở được, mở bằng Excel và "
    "chọn Lưu thành > Excel Workbook (.xlsx).",
)
FILE_OPEN: Final = Code(
    "DC04",
    "Tệp đang mở trong Excel",
    Severity.NOTE,
    "Công cụ đọc bản đã lưu gần nhất. Nếu vừa sửa, bấm Lưu trong Excel rồi chạy lại.",
)
TEXT_LOST: Final = Code(
    "DC05",
    "Chữ có dấu đã mất khi lưu",
    Severity.ERROR,
    "Tệp CSV lưu sai bảng mã nên chữ có dấu thành dấu “?” và không khôi phục được. Mở tệp gốc "
    "bằng Excel, lưu lại dạng “CSV UTF-8” hoặc .xlsx.",
)
FAR_CELLS: Final = Code(
    "DC06",
    "Ô lạc ở xa bảng",
    Severity.NOTE,
    "Trang có ô mang dữ liệu nằm rất xa phần còn lại, thường do gõ nhầm. Nhấn Ctrl+End trong "
    "Excel để tìm, xóa ô nếu không cần. Phần trống ở giữa đã được bỏ qua.",
)
# Sheets and headers

TABLE_INCOMPLETE: Final = Code(
    "DC10",
    "Trang giống một bảng nhưng thiếu cột",
    Severity.ERROR,
    "Tên trang hoặc tiêu đề cho biết đây là một bảng của hội nghị, nhưng không tìm thấy đủ các "
    "cột bắt buộc nên không đọc được dòng nào. Thêm hoặc sửa lại tên cột ở dòng tiêu đề; `hoinghi "
    "init` cho mẫu đúng. Tệp trong thư mục nhan mà không trang nào là danh sách, hoặc là ảnh, PDF, tệp nén, "
    "cũng được nhắc, để không đơn vị nào bị sót.",
)
COLUMN_MISSING: Final = Code(
    "DC11",
    "Bảng thiếu một cột",
    Severity.ERROR,
    "Bảng đọc được nhưng thiếu một cột cần cho hội nghị. Thêm cột đúng tên vào dòng tiêu đề. Mỗi "
    "cột thiếu chỉ báo một lần cho mỗi trang.",
)
COLUMN_TWICE: Final = Code(
    "DC12",
    "Hai cột cùng một ý nghĩa",
    Severity.WARNING,
    "Hai tiêu đề được hiểu là cùng một cột; cột đứng trước được dùng, cột sau không được đọc. Đổi "
    "tên hoặc bỏ bớt một cột.",
)
COLUMN_UNKNOWN: Final = Code(
    "DC13",
    "Cột không dùng đến",
    Severity.NOTE,
    "Tiêu đề không khớp với cột nào của bảng nên cột không được dùng; dữ liệu trong tệp vẫn còn "
    "nguyên. Nếu là cột cần dùng, sửa tiêu đề theo tên mà công cụ gợi ý.",
)
TABLE_UNSURE: Final = Code(
    "DC14",
    "Không chắc đây là bảng nào",
    Severity.WARNING,
    "Tiêu đề vừa giống danh sách điển hình vừa giống danh sách đại biểu: đặt tên trang là “Điển hình” hoặc "
    "“Đại biểu” để không phải đoán. Hoặc trang không có dòng tiêu đề, nên các cột được đoán theo giá trị: "
    "chèn dòng tiêu đề, hoặc ghi từng cột ở trang Đọc cột.",
)
HIDDEN_READ: Final = Code(
    "DC15",
    "Có dòng bị ẩn vẫn được đọc",
    Severity.WARNING,
    "Dòng ẩn trong Excel thường là dữ liệu cũ, nhưng cũng có thể đang lọc. Công cụ vẫn đọc và "
    "tính các dòng này. Bỏ ẩn để xem; không cần nữa thì xóa hẳn.",
)
NO_ROWS: Final = Code(
    "DC16",
    "Bảng chưa có dòng nào",
    Severity.NOTE,
    "Tìm thấy dòng tiêu đề nhưng bên dưới chưa có dữ liệu. Nếu đã nhập, xem lại dữ liệu có nằm ở "
    "trang khác không.",
)
ROWS_PASSED: Final = Code(
    "DC17",
    "Dòng không được coi là dữ liệu",
    Severity.NOTE,
    "Dòng tổng cộng, ghi chú, chữ ký, dòng mẫu không phải là người hay mục của bảng nên được bỏ "
    "qua. Nếu bỏ nhầm, điền đủ các cột của dòng đó.",
)
AFTER_FOOTER: Final = Code(
    "DC18",
    "Dữ liệu nằm sau phần chữ ký",
    Severity.WARNING,
    "Bảng được coi là kết thúc ở phần ký tên, nhưng bên dưới còn dòng giống dữ liệu và vẫn được "
    "đọc. Chuyển các dòng ấy lên trong bảng.",
)
CHOICE_IDLE: Final = Code(
    "DC19",
    "Dòng ở trang Đọc cột không có tác dụng",
    Severity.WARNING,
    "Trang Đọc cột của hoinghi.xlsx cho biết cột nào của tệp gửi về được đọc là trường nào. Dòng này nêu một "
    "trường, tệp, trang hoặc cột không có nên không đổi được gì. Sửa theo tên được gợi ý; `hoinghi inspect` "
    "cho xem từng cột của tệp được hiểu ra sao.",
)
# Cells that cannot be read

BLANK_REQUIRED: Final = Code(
    "DC20",
    "Ô bắt buộc bỏ trống",
    Severity.ERROR,
    "Ô này không được để trống; dòng vẫn được đếm nhưng không dùng được cho văn bản nào. Điền vào "
    "ô rồi chạy lại.",
)
BLANK_WANTED: Final = Code(
    "DC21",
    "Ô nên có mà bỏ trống",
    Severity.WARNING,
    "Ô trống làm thiếu số liệu hoặc làm văn bản in thiếu. Điền nếu biết.",
)
DATE_UNREADABLE: Final = Code(
    "DC22",
    "Ngày tháng không hiểu được",
    Severity.ERROR,
    "Ngày không có thật hoặc viết không rõ. Ghi ngày/tháng/năm, ví dụ 28/02/1980; ngày sinh chỉ "
    "biết năm thì ghi năm, ví dụ 1980.",
)
NUMBER_UNREADABLE: Final = Code(
    "DC23",
    "Số không hiểu được",
    Severity.ERROR,
    "Ô này phải là một số. Chỉ ghi số, không ghi thêm chữ; số tiền ghi theo đồng, ví dụ 1.200.000. Bảng tính "
    "theo nghìn đồng thì ghi rõ ở tiêu đề cột, ví dụ Đơn giá (nghìn đồng). Số tiền nhỏ khác thường chỉ là "
    "điểm xin xem lại.",
)
WORD_UNREADABLE: Final = Code(
    "DC24",
    "Từ không hiểu được",
    Severity.ERROR,
    "Ô này chỉ nhận một số từ cho trước (ví dụ Nam, Nữ; x; mời, xác nhận, vắng, có mặt, rút). "
    "Chọn trong danh sách thả xuống hoặc gõ đúng từ được gợi ý.",
)
CCCD_UNREADABLE: Final = Code(
    "DC25",
    "Số CCCD không đúng dạng",
    Severity.ERROR,
    "Số căn cước có 12 chữ số (CMND cũ có 9). Excel hay làm mất số 0 ở đầu: định dạng ô là Văn "
    "bản (Text) rồi gõ lại đủ số.",
)
PHONE_UNREADABLE: Final = Code(
    "DC26",
    "Số điện thoại không đúng dạng",
    Severity.ERROR,
    "Số điện thoại có 10 chữ số, bắt đầu bằng 0. Gõ lại đủ số; nhiều số thì cách nhau bằng dấu phẩy.",
)
CELL_ERROR: Final = Code(
    "DC27",
    "Ô mang lỗi của Excel",
    Severity.ERROR,
    "Công thức trong ô cho kết quả lỗi như #REF! hay #N/A nên không có giá trị. Sửa công thức "
    "hoặc gõ thẳng giá trị.",
)
CELL_UNCALCULATED: Final = Code(
    "DC28",
    "Công thức chưa được tính",
    Severity.ERROR,
    "Tệp chứa công thức nhưng chưa lưu kết quả, thường do một chương trình khác ghi ra. Mở bằng "
    "Excel, bấm Lưu rồi chạy lại.",
)
TIME_UNREADABLE: Final = Code(
    "DC29",
    "Giờ hoặc khoảng thời gian không hiểu được",
    Severity.ERROR,
    "Giờ ghi như 07 giờ 30 hoặc 7:30. Khoảng thời gian ghi như Quý I năm 2025, 2020 - 2025 hoặc 01/2025.",
)
# Cells and lines that were understood, or nearly

TIDIED: Final = Code(
    "DC30",
    "Đã hiểu giúp cách gõ",
    Severity.NOTE,
    "Khoảng trắng thừa, chữ hoa thường, dấu gõ rời … được đọc như ý người gõ. Không cần sửa.",
)
DITTO: Final = Code(
    "DC31",
    "Đã lấy giá trị của ô phía trên",
    Severity.NOTE,
    "“-nt-”, “như trên” hoặc dấu nháy được thay bằng giá trị của ô ngay phía trên. Không cần sửa.",
)
ZERO_RESTORED: Final = Code(
    "DC32",
    "Đã thêm lại số 0 bị mất",
    Severity.NOTE,
    "Excel bỏ số 0 ở đầu khi ô có định dạng số. Công cụ thêm lại khi chắc chắn; khi chưa chắc thì "
    "xin xem lại. Định dạng cột là Văn bản (Text) trước khi gõ để không mất nữa.",
)
TITLE_SPLIT: Final = Code(
    "DC33",
    "Đã tách danh xưng khỏi họ tên",
    Severity.NOTE,
    "“Ông”, “Bà” gõ liền trong ô họ tên được chuyển sang danh xưng để văn bản không in hai lần. "
    "Không cần sửa.",
)
DECODED: Final = Code(
    "DC34",
    "Đã chuyển mã chữ cũ sang Unicode",
    Severity.NOTE,
    "Chữ gõ bằng mã TCVN3 (phông .Vn…) hoặc VNI được chuyển sang Unicode. Xin đọc lướt lại tên người.",
)
SEVERAL_VALUES: Final = Code(
    "DC35",
    "Ô ghi nhiều giá trị",
    Severity.NOTE,
    "Ô chỉ dùng được một giá trị; giá trị đầu tiên hợp lệ được lấy, các giá trị sau được giữ "
    "nguyên trong tệp.",
)
STRUCK: Final = Code(
    "DC36",
    "Dòng bị gạch ngang",
    Severity.WARNING,
    "Chữ bị gạch ngang thường là người đã rút tên. Công cụ vẫn tính dòng này. Nếu đã rút, ghi "
    "“rút” ở cột Trạng thái hoặc xóa dòng.",
)
CONFLICT: Final = Code(
    "DC37",
    "Hai cột nói khác nhau",
    Severity.WARNING,
    "Hai ô của cùng một dòng mâu thuẫn, ví dụ năm sinh nằm ở cột Nữ mà giới tính ghi Nam. Sửa một "
    "trong hai ô.",
)
SEVERAL_PEOPLE: Final = Code(
    "DC38",
    "Một ô ghi nhiều người",
    Severity.WARNING,
    "Mỗi người cần một dòng riêng để đếm và in giấy mời đúng. Khi rõ ô nào của ai (mỗi người một dòng trong "
    "ô, ngày sinh cũng vậy), công cụ tính đủ số người; khi chưa rõ thì tính là một. Tách ô thành nhiều dòng.",
)
# Lines of several files; settings

SAME_PERSON: Final = Code(
    "DC40",
    "Một người có trong hai tệp",
    Severity.NOTE,
    "Cùng số CCCD, hoặc cùng họ tên, ngày sinh và đơn vị: chỉ tính một lần, lấy dòng đọc trước. "
    "Nếu là hai người khác nhau, ghi thêm ngày sinh hoặc CCCD cho rõ.",
)
SAME_LINES: Final = Code(
    "DC41",
    "Một bảng có ở hai tệp",
    Severity.WARNING,
    "Các dòng giống hệt nhau nằm ở hai tệp, thường vì một tệp được tải về hoặc chép hai lần. Mỗi dòng "
    "chỉ tính một lần. Xóa bớt một tệp; nếu đúng là hai dòng khác nhau thì gộp vào một tệp. Hoặc hai tệp "
    "có phần lớn người của một đơn vị giống nhau: đơn vị đã gửi lại danh sách mà tệp cũ còn trong thư mục, "
    "nên người đã được thay vẫn bị tính. Chuyển tệp cũ ra khỏi thư mục.",
)
SETTING_UNKNOWN: Final = Code(
    "TL90",
    "Mục thiết lập không có trong danh sách",
    Severity.WARNING,
    "Mục ở trang Thông tin không khớp với mục nào nên không có tác dụng. Sửa theo tên được gợi ý, "
    "hoặc xóa dòng.",
)
SETTING_TWICE: Final = Code(
    "TL91",
    "Một mục thiết lập ghi hai lần",
    Severity.WARNING,
    "Mục đã có ở dòng trước, hoặc ở một tệp khác của thư mục; giá trị đọc trước được dùng. Nếu hai giá trị "
    "khác nhau thì văn bản có thể in nhầm nên phải sửa: chỉ giữ một giá trị, và chuyển bản sao cũ của tệp "
    "ra ngoài.",
)
SIDE_CHOSEN: Final = Code(
    "TL92",
    "Bên của thành phần do thư mục tự ghi",
    Severity.ERROR,
    "Trang Thông tin ghi thành phần nào tính là tiên tiến, thành phần nào tính là khách mời, khác với "
    "danh mục có sẵn. Một thành phần ghi ở cả hai bên, hoặc gõ sai tên, thì chưa có tác dụng và phải sửa. "
    "Tên hoàn toàn mới được thêm vào danh mục của thư mục này, kèm một ghi chú để biết.",
)

CODES: Final[tuple[Code, ...]] = tuple(value for value in list(globals().values()) if isinstance(value, Code))
