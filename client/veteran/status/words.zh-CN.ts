export const statusZh = {
  status: {
    title: '身份核验凭证',
    lead: '请对方扫描二维码。对方只能看到“是”或“否”，看不到您的姓名、号码和档案内容。',
    picture: '身份核验凭证二维码',
    until: '{{time}} 前有效，到时自动更换',
    again: '换一个二维码',
    show: '出示身份核验凭证',
  },
} as const
