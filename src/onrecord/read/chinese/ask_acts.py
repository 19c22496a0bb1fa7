"""What a Chinese demand wants done, by its verbs.

>>> from onrecord.read.chinese.cues import Hits, cues
>>> plain = "立即释放林样本，并公布调查结果"
>>> act_of(plain, Hits(cues("zh_act_cues.csv", plain)), 0, len(plain))
'release'
"""

import re
from typing import cast

from onrecord.model import AskAct
from onrecord.read.chinese.cues import Hits

_STOPS = re.compile(r"(?:停止|不要|不再|勿|切勿|禁止|终止|别再|制止)")
_ILL = re.compile(
    r"停止针对|打压|迫害|镇压|酷刑|虐待|骚扰|恐吓|威胁|殴打|武力|暴力|跟踪|报复|敌人|阻挠记者"
)
_CUSTODY = re.compile(r"(?:停止|结束|终止|解除).{0,12}(?:羁押|拘留|关押|拘押|软禁|监禁|拘禁)")
_CHARGES = re.compile(r"(?:撤销|撤回|取消|放弃).{0,14}(?:指控|控罪|控告|起诉|罪名|检控|判决|通缉)")
_INFORMATION = re.compile(
    r"提供.{0,24}(?:理据|依据|说明)|提供.{0,10}(?:资料|资讯|信息|意见|观察|回应)|作出(?:回应|解释|答复)|答复|回应|指出目前"
)
_ACCESS = re.compile(r"允许.{0,10}(?:观察员|专家|访问|进入|记者|外交官|报告员)|旁听|观察员")
_RESERVE = re.compile(r"(?:批准|加入|签署|核准).{0,12}(?:公约|议定书|规约|条约)|撤回.{0,6}保留")
_SPEAKING = re.compile(r"公开(?:地)?(?:呼吁|敦促|要求|促请|谴责|表态|发声|批评)|大声疾呼")
_RAISES = re.compile(
    r"向[^，。]{1,10}(?:了解|询问|查询|打听)|提出[^，。]{0,10}(?:此案|案件|的案|问题|关切|情况)"
)
_CUTS_TIES = re.compile(
    r"(?:暂停|中止|终止|停止|冻结|切断)[^，。]{0,14}(?:合作|援助|贸易|出口|贷款|协议|往来|采购)(?!组织)"
)
_INQUIRY = re.compile(r"(?<!支持)(?:成立|设立|组成|委任)[^，。]{0,10}调查(?:委员|组|团)")
_JOINS = re.compile(
    r"支持.{0,8}(?:设立|建立|成立).{0,12}(?:机制|委员会|报告员|调查团)|支持.{0,14}(?:决议|动议|声明|提案)"
    r"|(?:投下|投)赞成票"
)
_FORGET = re.compile(r"(?:不要|勿|切勿|别|不能|不可)(?:遗忘|忘记|忘却|沉默|袖手)")
_OTHERS = re.compile(
    r"(?:正告|推动|促使|说服|劝说|敦促|促请|督促|要求|呼吁|施压|质询|质问|游说|斡旋)(?:中国|当局|中方|北京|其"
    r"|对方|[\u4e00-\u9fff]{0,4}政府)"
    r"|向[\u4e00-\u9fff]{1,8}(?:提出|施压|交涉|表达|表示|转达)"
)
_PUBLICLY = re.compile(
    r"公开(?:地)?(?:谴责|呼吁|表态|表示|批评|表达|要求|声明|发声|支持|提出|敦促)|公开和"
    r"|大声|发声|谴责|抗议|发表(?:公开)?声明"
)
_CIVIL = re.compile(r"签证|庇护|大门|收留|安置|资助|支持这|声援")


#: Where the first verb of a demand stands, and how far behind it its object still decides.
_HEAD, _BEYOND = 40, 14


def act_of(plain: str, hits: Hits, start: int, end: int) -> AskAct | None:
    """Return the act of a demand, or None where no verb of the tables stands in it.

    What decides is the first verb with a meaning of its own; "take measures" and
    "ensure" only lend theirs to what follows.
    """
    words = plain[start:end]
    if _RESERVE.search(words):
        return "ratify"
    inside = hits.within(start, end)
    strong = [hit for hit in inside if hit.rows[0]["weak"] == "no"]
    lead = words[: strong[0].end - start + _BEYOND] if strong else words[:_HEAD]
    if _SPEAKING.search(lead):
        return "speak_publicly"
    if _INQUIRY.search(lead):
        return "investigate"
    if _FORGET.search(words[:14]):
        return "speak_publicly" if re.search(r"沉默", words[:14]) else "other"
    if _CUTS_TIES.search(lead):
        return "sanction"
    if _RAISES.search(lead):
        return "raise"
    if _JOINS.search(lead):
        return "join"
    if _OTHERS.search(words[:40]):
        return "speak_publicly" if _PUBLICLY.search(words) else "raise"
    if _CHARGES.search(words) or _CUSTODY.search(words):
        return "release"
    if _ACCESS.search(words[:30]):
        return "cooperate"
    if not inside:
        return None
    stop = _STOPS.search(words[:14])
    if stop:
        return "protect" if _ILL.search(words) else "legislate"
    own = [hit for hit in inside if hit.rows[0]["act"] != "other"]
    first = strong[0] if strong else own[0] if own else inside[0]
    if _PUBLICLY.search(words[: first.end - start + 12]):
        return "speak_publicly"
    if _INFORMATION.search(words[: first.end - start + 20]):
        return "cooperate"
    if _CIVIL.search(words[: first.end - start + 6]):
        return "support"
    return cast("AskAct", first.rows[0]["act"])
