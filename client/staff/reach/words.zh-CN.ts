export const reachZh = {
  reach: {
    whole: '显示范围：{{area}}全区，包括未填写地区的和区外的。',
    own: '显示范围：{{area}}及其下辖的村、社区。',
    none: '您的账号尚未归属服务站，只显示公开内容。请联系区级退役军人事务部门。',
    without: {
      RELIEF: '您不在优抚部门：不核验身份，不显示身份证号和身份证明。',
      EMPLOYMENT: '您不在就业部门：不显示技能和求职意愿，也不能按技能筛选。',
    },
    narrow: '只看',
    all: '全部辖区',
    fairOfOthers: '该招聘会由{{station}}举办，您可以查看，不能修改。',
    trainingOfOthers: '该培训由{{station}}发布，您可以查看，不能修改。',
    otherStation: '其他服务站',
  },
} as const
