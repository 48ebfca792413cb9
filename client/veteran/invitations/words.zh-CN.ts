export const invitationsZh = {
  invitations: {
    title: '应聘邀请',
    count_other: '共 {{count}} 份邀请待答复',
    none: '暂无应聘邀请。',
    noneHint: '同意被单位查找后，单位可以邀请您应聘。您投递之前，单位不知道您的姓名和联系方式。',
    consents: '查看我的同意',
    by: '{{firm}}邀请您，{{day}}',
    words: '单位的话：',
    gone: '该岗位已停止招聘，不能再投递。',
    apply: '应聘',
    decline: '不考虑',
    declineHint: '点“不考虑”后，单位只会看到“暂无意向”，不会知道您是谁，也不能再就该岗位邀请您。',
    declined: '已谢绝：{{title}}',
  },
} as const
