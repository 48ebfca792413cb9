export const passZh = {
  pass: {
    title: '入场码',
    none: '您还没有报名招聘会。',
    noneHint: '报名后，入场码会出现在这里。',
    see: '看招聘会',
    code: '入场码编号',
    picture: '入场二维码',
    offline: '网络不通，显示的是上次打开的入场码，可以照常使用。',
    show: '入场时请把二维码给工作人员扫；扫不了就报下面的编号。',
    others: '我的其他报名',
    keep: '打开过一次以后，没有网络也能显示。',
    tail: '手机尾号',
  },
} as const
