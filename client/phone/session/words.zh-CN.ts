export const sessionZh = {
  again: {
    title: '登录已过期',
    text: '您填的内容都还在。请{{name}}输入密码，登录后接着完成刚才的操作。',
    password: '密码',
    secondCode: '动态验证码或恢复码',
    goOn: '登录并继续',
  },
  other: {
    title: '现在登录的是{{name}}',
    text: '此页面是为{{before}}打开的，之后{{name}}在同一浏览器登录。刚才的操作没有执行，两个账号的内容都没有改动。请重新打开本页。',
  },
} as const
