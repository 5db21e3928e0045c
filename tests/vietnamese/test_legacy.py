from __future__ import annotations

from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.legacy import decode, decode_bytes, guess
from hoinghi.vietnamese.legacytables import from_tcvn3, from_vni

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "legacy.tsv"
SIGNS = [chr(code) for code in range(0xA1, 0x100)]
TCVN3 = {from_tcvn3(sign): sign for sign in SIGNS if from_tcvn3(sign) != sign or sign == "ý"}
VNI = {from_vni(sign): sign for sign in SIGNS if from_vni(sign) != sign or sign in "ìíÌÍ"} | {
    from_vni(base + sign): base + sign
    for base in "aeouyôöAEOUYÔÖ"
    for sign in SIGNS
    if len(from_vni(base + sign)) == 1 and sign.islower()
}
NAMES = (
    *("Đinh Văn Ấn", "Lò Thị Én", "Tạ Đức Thịnh", "Bế Thị Hường", "Nguyễn Ngọc Ánh", "Trịnh Quỳnh Nga"),
    *("Quách Thị Mỹ", "Võ Hữu Lợi", "Đỗ Thị Thuý Hằng", "Phùng Khắc Dũng", "Hứa Thị Liễu", "Đàm Thị Bưởi"),
)
ROWS = "STT;Họ và tên;Đơn vị\r\n" + "".join(
    f"{n};{name};Thôn {n}\r\n" for n, name in enumerate(NAMES, start=1)
)


def tcvn3(text: str) -> str:
    return "".join([TCVN3.get(letter) or TCVN3.get(letter.lower(), letter) for letter in text])


def vni(text: str) -> str:
    return "".join([VNI.get(letter, letter) for letter in text])


def cp1258(text: str) -> bytes:
    stored = b""
    for letter in text:
        parts = normalize("NFD", letter)
        tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
        plain = normalize("NFC", "".join(mark for mark in parts if mark not in tones))
        stored += (plain + "".join(tones)).encode("cp1258")
    return stored


@pytest.mark.skipif(not VECTORS.exists(), reason="reference values are not beside the project")
def test_the_reference() -> None:
    lines = [line.split("\t") for line in VECTORS.read_text("utf-8").splitlines() if not line.startswith("#")]
    for _, font, stored, meant in lines:
        assert (decode(stored, font=font) or stored) == meant


def test_both_tables_know_every_letter() -> None:
    letters = set("".join(NAMES)) | set("ằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵđăâêôơư")
    small = {letter for letter in letters if letter.islower()}
    assert all(from_tcvn3(tcvn3(letter)) == letter for letter in small)
    assert all(from_vni(vni(letter)) == letter for letter in letters)


@pytest.mark.parametrize("name", NAMES)
def test_the_font_tells(name: str) -> None:
    assert decode(tcvn3(name), font=".VnTime") == name
    assert decode(tcvn3(name.lower()), font=".VnTimeH") == name.upper()
    assert decode(vni(name), font="VNI-Times") == name
    assert decode(vni(name.upper()), font="vni times") == name.upper()


def test_what_the_font_tells_wrongly() -> None:
    assert decode("Nguyễn", font=".VnTime") is None
    assert decode("Lan", font=".VnTime") is None
    assert decode("Lan", font="VNI-Times") is None
    assert decode("Lan", font=".VnArialH") == "LAN"
    assert decode(tcvn3("Tạ Thị Bưởi"), font="Times New Roman") == "Tạ Thị Bưởi"


def test_capitals_that_tcvn3_cannot_store() -> None:
    assert decode(tcvn3("Nguyễn Ngọc Ánh"), font=".VnTime") == "Nguyễn Ngọc Ánh"
    assert decode("TRÇN V¡N TuÊn", font=".VnTime") == "TRẦN VĂN Tuấn"
    assert decode(tcvn3("ấp Đông"), font=".VnTime") == "ấp Đông"
    assert decode(tcvn3("họp ở thôn"), font=".VnTime") == "họp ở thôn"


def test_the_soft_hyphen_is_a_letter() -> None:
    assert decode("L\u00ad¬ng") == "Lương"


UNICODE = "Café|Müller|Hoà|Văn hoá|Lê Hoài An|Y A Rôn|Ñhăm|Blô|100 m²|36 °C|© 2025|×2|±5|Niê Kđăm|"


@pytest.mark.parametrize("text", [*UNICODE.split("|"), normalize("NFD", "Trần Thị Ổn")])
def test_unicode_is_left_alone(text: str) -> None:
    assert decode(text) is None
    assert guess([text]) == "unicode"


def test_a_column_tells_more_than_a_cell() -> None:
    assert guess(map(tcvn3, NAMES)) == "tcvn3"
    assert guess(map(vni, NAMES)) == "vni"
    assert guess(NAMES) == "unicode"
    assert guess([]) == "unicode"
    ambiguous = vni("Hồ Lan")
    assert decode(ambiguous) is None
    assert decode(ambiguous, column="vni") == "Hồ Lan"
    assert decode("Trần Hoà", column="vni") is None


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (ROWS.encode("utf-8-sig"), "utf-8-sig"),
        (b"\xef\xbb\xbf" * 3 + ROWS.encode(), "utf-8-sig"),
        (ROWS.encode(), "utf-8"),
        (ROWS.encode() + b"\xc4", "utf-8"),
        (ROWS.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + ROWS.encode("utf-16-be"), "utf-16"),
        (ROWS.encode("utf-16-le"), "utf-16-le"),
        (ROWS.encode("utf-16-be"), "utf-16-be"),
        (cp1258(ROWS), "cp1258"),
        (tcvn3(ROWS).encode("latin-1"), "tcvn3"),
        (vni(ROWS).encode("latin-1"), "vni"),
    ],
)
def test_files_of_every_encoding(data: bytes, name: str) -> None:
    text, found = decode_bytes(data)
    assert found == name
    assert text.rstrip("\ufffd") == ROWS


def test_decomposed_text_stays_as_it_was() -> None:
    taken_apart = normalize("NFD", ROWS)
    assert decode_bytes(taken_apart.encode()) == (taken_apart, "utf-8")


def test_western_text_is_read_too() -> None:
    assert decode_bytes("Café Müller".encode("cp1252"))[0] == "Café Müller"


@given(st.binary(max_size=200))
def test_any_bytes_can_be_asked(data: bytes) -> None:
    assert isinstance(decode_bytes(data)[0], str)


@given(st.text(max_size=30), st.sampled_from([None, ".VnTime", ".VnTimeH", "VNI-Times", "Arial"]))
def test_any_text_can_be_asked(text: str, font: str | None) -> None:
    assert decode(text, font=font) != text
