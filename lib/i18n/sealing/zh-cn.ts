/** 共享文件没有打开、发布版没有采用的原因，简体中文：发生了什么，什么是安全的，该怎么做。 */
import type { Translated } from "../translate.ts";
import type { sealingEn } from "./en.ts";

export const sealingZhCn: Translated<typeof sealingEn> = {
  "failure.sealed.needsPassphrase": "文件用密码短语加密。没有改动任何内容。请输入发送者告诉你的密码短语。",
  "failure.sealed.wrongPassphrase":
    "密码短语打不开这个文件。没有改动任何内容。请检查拼写后再试；如果密码短语没错，文件可能已损坏，请让对方重新发送。",
  "failure.sealed.needsKey":
    "文件是为别人加密的，你的密钥都打不开。没有改动任何内容。请把你的公钥发给制作者，让对方重新制作文件。",
  "failure.sealed.damaged": "加密文件已损坏，或在途中被改动。这里没有改动任何内容。请让对方重新发送。",
  "failure.sealed.tooHard":
    "打开这个文件需要的内存超出安全范围。没有改动任何内容。请不要使用它；请让发送者用 age 的默认设置重新制作。",
  "failure.sealed.badGzip": "压缩文件已损坏或不完整。没有改动任何内容。请重新下载。",
  "failure.sealed.tooManyLayers":
    "文件被反复压缩或加密，超过 {most} 层。没有改动任何内容。请向对方要只压缩一次的文件。",
  "failure.sealed.badRecipient":
    "这不是 age 的公钥：{recipient}。没有加密任何内容。请重新复制完整的公钥，开头是 age1。",
  "failure.sealed.noRecipient": "没有选择为谁加密。没有加密任何内容。请至少选择一名成员。",
  "failure.sealed.notKeyFile":
    "文件能打开，但里面没有发布密钥。没有改动任何内容。请选择生成密钥时保存的备份。",
  "failure.sealed.notIdentityFile":
    "文件里没有用来打开文件的密钥。没有改动任何内容。请选择你的密钥备份，或 age-keygen 生成的文件。",

  "failure.edition.badSignature":
    "签名对不上：文件在签署之后被改动过，或已损坏。现有内容保持不变。使用之前请先询问发布者。",
  "failure.edition.unknownKey":
    "文件由一个你没有认定的密钥签署。现有内容保持不变。请通过电话等方式与发布者核对六个词。",
  "failure.edition.tooFewSignatures":
    "文件需要 {needed} 个密钥签署，现在只有 {signed} 个。现有内容保持不变。请告诉发布者。",
  "failure.edition.notSigned": "文件看起来签署过，但没有可以读取的签名。没有改动任何内容。请让对方重新发送。",
  "failure.edition.unsigned": "这个规则集以前有签名，现在没有了。现有内容保持不变。使用之前请先询问发布者。",
  "failure.edition.rollback":
    "这是第 {version} 版，比你已有的第 {known} 版旧。现有内容保持不变。如果一直如此，请告诉发布者：可能有人在提供旧文件。",
  "failure.edition.sameVersion":
    "它与你已有的第 {version} 版编号相同，内容却不同。现有内容保持不变。请发布者换一个编号重新发布。",
  "failure.edition.fastForward":
    "版本从 {known} 跳到 {version}，一次超过了 {most}。现有内容保持不变。请向发布者确认是否属实。",
  "failure.edition.otherSet": "这不是你关注的规则集。现有内容保持不变。请向发布者要正确的地址。",
  "failure.edition.expired": "这一版的有效期到 {day}，已经过期。现有内容保持不变。请发布者发布新的一版。",
  "failure.edition.tooLong":
    "发布者写明的有效期超过 {days} 天，超出了允许的范围。现有内容保持不变。请发布者缩短有效期。",
  "failure.edition.future":
    "这一版的发布时间在将来。现有内容保持不变。请检查这台电脑的日期；如果日期没错，请告诉发布者。",
  "failure.edition.badRotation":
    "发布者的密钥变了，但新旧密钥没有共同签署这次更换。现有内容保持不变。请通过电话等方式询问发布者：这个地址可能已被他人控制。",
  "failure.edition.newerApp": "这一版需要 Clientele {version} 或更新的版本。现有内容保持不变。请更新扩展。",
  "failure.edition.power":
    "这个规则集要求的不只是显示（在 {path} 处），共享规则集不能这样做。现有内容保持不变。请不要使用这个文件，并告诉发布者。",
  "failure.edition.badShape": "签署的文件在 {path} 处应为 {expected}。现有内容保持不变。请告诉发布者。",
};
