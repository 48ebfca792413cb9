export const firmsZh = {
  firms: {
    closedOn: '已于 {{day}} 由单位管理员注销',
    title: '用人单位',
    facts: '登记信息与证明材料',
    toCase: '前往核验',
    release: '释放信用代码',
    releaseAsk: '释放{{name}}的统一社会信用代码？',
    releaseHint:
      '释放后该单位的核验随即终止，岗位不再对外可见，其他单位可以用该代码通过核验。原因会告知该单位管理员，并记入操作记录。',
    released: '代码已释放，核验已终止。',
    provenElsewhere: '另一单位已以同一统一社会信用代码通过核验',
    provenElsewhereHint:
      '本单位不能以该代码通过核验。请核对两家单位的材料；另一单位核验有误的，由区级退役军人事务部门释放代码。',
    members: '成员',
    noMembers: '暂无成员。',
    OWNER: '管理员',
    RECRUITER: '招聘专员',
    since: '{{at}} 加入',
    history: '成员变更记录',
    JOINED: '{{name}}加入',
    LEFT: '{{name}}退出',
    REMOVED: '{{by}}将{{name}}移出',
    HANDED_OVER: '{{by}}移交给{{name}}管理',
    postings: '已发布的岗位',
    postingsHint: '只列出工作地点在您辖区内的岗位，不含草稿。',
    noPostings: '暂无已发布的岗位。',
  },
} as const
