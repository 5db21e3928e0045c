"""The parts of a Word file that hold no text: styles and settings, made from :mod:`layout`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from hoinghi.documents.nd30 import layout

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement

__all__ = ["settings", "styles"]

# Compatibility mode 15 is Word 2013 and later: no "Compatibility Mode" in the title bar.
_SETTINGS = f"""
<w:settings {nsdecls("w")}>
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="720"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat>
<w:themeFontLang w:val="{layout.LANGUAGE}"/>
<w:decimalSymbol w:val=","/>
<w:listSeparator w:val=";"/>
</w:settings>
"""

_FONTS = " ".join(f'w:{script}="{layout.FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))

_DEFAULTS = f"""
<w:styles {nsdecls("w")}>
<w:docDefaults>
<w:rPrDefault><w:rPr>
<w:rFonts {_FONTS}/><w:sz w:val="28"/><w:szCs w:val="28"/>
<w:lang w:val="{layout.LANGUAGE}" w:eastAsia="{layout.LANGUAGE}" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault>
<w:pPrDefault/>
</w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
<w:name w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts {_FONTS}/></w:rPr>
</w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
</w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal">
<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>
</w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList">
<w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/>
</w:style>
</w:styles>
"""


def settings() -> BaseOxmlElement:
    """Return what stands in word/settings.xml."""
    return _parsed(_SETTINGS)


def styles() -> BaseOxmlElement:
    """Return what stands in word/styles.xml: Word's own defaults in our font, and our styles."""
    made = _parsed(_DEFAULTS)
    for style in layout.STYLES:
        made.append(_style(style))
    return made


def _style(style: layout.Style) -> BaseOxmlElement:
    head = f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
    return parse_xml(
        f'<w:style {nsdecls("w")} w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">{head}'
        f"<w:pPr>{_paragraph(style)}</w:pPr><w:rPr>{_run(style)}</w:rPr></w:style>"
    )


def _paragraph(style: layout.Style) -> str:
    spacing = f'w:before="{round(style.before * 20)}" w:after="{round(style.after * 20)}"'
    said = "<w:keepNext/>" if style.keep_next else ""
    said += "<w:keepLines/>" if style.keep_lines else ""
    said += f'<w:spacing {spacing} w:line="{round(style.line * 240)}" w:lineRule="auto"/>'
    if style.first_line_mm:
        said += f'<w:ind w:firstLine="{layout.twips(style.first_line_mm)}"/>'
    said += f'<w:jc w:val="{style.align}"/>'
    if style.outline is not None:
        said += f'<w:outlineLvl w:val="{style.outline}"/>'
    return said


def _run(style: layout.Style) -> str:
    said = "<w:b/><w:bCs/>" if style.bold else ""
    said += "<w:i/><w:iCs/>" if style.italic else ""
    said += '<w:color w:val="7F7F7F"/>' if style.grey else ""
    half_points = round(style.size * 2)
    return f'{said}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _parsed(xml: str) -> BaseOxmlElement:
    return parse_xml(xml.replace("\n", ""))
