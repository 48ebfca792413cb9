export const resetsZh = {
  resets: {
    reset: '到站重设',
    titleOf: '为{{name}}到站重设',
    lead: '适用于手机号和密码均已遗失、持证件到站的本人。请核对证件与档案是否一致。原密码随即失效，所有设备退出登录，并通知本人。',
    ok: '重设',
    phone: '本人新手机号',
    code: '发送到该手机号的验证码',
    document: {
      ID_CARD: '居民身份证',
      TEMPORARY_ID_CARD: '临时居民身份证',
      PREFERENTIAL_CARD: '优待证',
      PASSPORT: '护照',
    },
    handedOf: '{{name}}的一次性验证码',
    handed:
      '仅显示这一次，请当面交给本人。{{until}} 前，本人在“忘记密码”页面输入手机号 {{phone}} 和此验证码，设置新密码后即可登录。',
    handedOk: '已交给本人',
  },
} as const
