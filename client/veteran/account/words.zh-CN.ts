export const accountZh = {
  sign: {
    role: '您是',
    roleVeteran: '退役军人：找工作、找培训',
    roleEmployer: '用人单位：招人',
    name: '姓名',
    nameHintEmployer: '填写经办人姓名，单位信息稍后填写。',
    phone: '手机号码',
    phoneHint: '11 位大陆手机号码，登录时使用。',
    password: '密码',
    passwordHint: '至少 8 位，不能全是数字。',
    show: '显示密码',
    email: '电子邮箱（可不填）',
    emailHint: '用来收招聘会邀请等通知。',
    noAccount: '还没有账号？',
    hasAccount: '已有账号？',
  },
  wrong: {
    required: '请填写{{field}}',
    past: '日期不能早于今天',
    shortText: '请用几句话说说您在部队做过什么',
  },
  account: {
    title: '账号和语言',
    language: '页面和通知的语言',
    saved: '已保存。',
    signOutHint: '退出后，本机上保存的入场码和未保存的填写内容会一并清除。',
  },
} as const
