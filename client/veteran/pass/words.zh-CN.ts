export const passZh = {
  pass: {
    title: '入场码',
    none: '您尚未报名招聘会。',
    noneHint: '报名后，入场码会出现在这里。',
    see: '查看招聘会',
    code: '入场码编号',
    picture: '入场二维码',
    offline: '网络不通，显示的是本机保存的入场码，可以照常使用。',
    notKept: '这张入场码没有在本机打开过',
    notKeptHint: '联网后打开一次，以后没有网络也能显示。急需入场时，请向工作人员报手机号。',
    over: '这场招聘会已经结束，入场码不再有效。',
    keptOthers: '本机保存的其他入场码',
    show: '入场时请把二维码给工作人员扫；扫不了就报下面的编号。',
    others: '我的其他报名',
    keep: '打开过一次以后，没有网络也能显示。',
    tail: '手机尾号',
  },
} as const
