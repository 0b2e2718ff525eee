"""The codes and names that a country goes by: CHN is CN, China, 中国."""

from functools import cache

from openingcli.language import Said
from openingcli.naming import folded
from openingcli.places import COUNTRIES

ISO_3166 = """
ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG
AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL
BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH
CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX
CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES
ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI
GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM
HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT
JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB
LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD
MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS
MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO
NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP
PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS
SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI
SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO
TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC
VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW
"""
"""Three letters, then two. XKX and XK are not ISO's, but the Bank's and the UN's."""

ALPHA_2 = {pair[:3]: pair[3:] for pair in ISO_3166.split()}
"""The two letters of each country's three."""

OF_CHINA = ("HK", "MO", "TW")
"""Chinese names them with the country before."""


@cache
def _names() -> dict[str, Said]:
    """The usual names of each country, by its two letters."""
    found = {"CN": Said("China", "中国")}
    for line in COUNTRIES.split("\n"):
        if line:
            code, english, chinese = line.split(" | ")
            china = "中国" if code in OF_CHINA else ""
            name_zh = china + chinese.split(", ")[0]
            found[code] = Said(english.split(", ")[0], name_zh)
    return found


def chinese_name(alpha_3: str) -> str:
    """The Chinese name of a country or of the world; nothing for other groups."""
    if alpha_3 == "WLD":
        return "世界"
    name = _names().get(ALPHA_2.get(alpha_3, ""))
    return name.zh if name else ""


def alpha_3(asked: str) -> str:
    """The three letters of a country named by code or name; nothing if it is unknown."""
    wanted = folded(asked)
    for three, two in ALPHA_2.items():
        names = _names().get(two, ())
        if wanted in (three.casefold(), two.casefold(), *map(folded, names)):
            return three
    return ""
