import { words } from "../shared/language";

export const userWords = words({
  welcome: { zh: "先认识一下", en: "First, who runs this desk" },
  welcomeWhy: {
    zh: "第一位是负责人：能加操作员、改设置、出材料。以后每一步都记在做的人名下。",
    en: "The first user is the manager, who adds users, changes settings and makes filings. Every act is kept under a name.",
  },
  name: { zh: "姓名", en: "Name" },
  pin: { zh: "PIN", en: "PIN" },
  pinHint: { zh: "至少 6 位数字", en: "At least 6 digits" },
  pinAgain: { zh: "再输一遍 PIN", en: "PIN again" },
  pinsDiffer: { zh: "两遍 PIN 不一样", en: "The two PINs differ" },
  begin: { zh: "开始", en: "Begin" },
  who: { zh: "谁在前台", en: "Who is at the desk" },
  signIn: { zh: "登录", en: "Sign in" },
  pinOf: { zh: (name: string) => `${name} 的 PIN`, en: (name: string) => `PIN of ${name}` },
  others: { zh: "换一位", en: "Somebody else" },
  space: { zh: "空间名称", en: "Name of the space" },
  spaceHint: {
    zh: "写在左上角和材料封面，以后能改",
    en: "Shown at the upper left and on filings; can be changed",
  },
  stay: { zh: "不换", en: "Stay" },
  users: { zh: "操作员", en: "Users" },
  role: { zh: "角色", en: "Role" },
  addUser: { zh: "加操作员", en: "Add a user" },
  userAdded: { zh: (name: string) => `已加 ${name}`, en: (name: string) => `${name} added` },
});
