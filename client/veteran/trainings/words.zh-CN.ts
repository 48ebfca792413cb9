export const trainingsZh = {
  trainings: {
    giving: '能学到“{{skill}}”的培训',
    none: '暂无即将开始的培训。',
    noneHint: '服务站安排新的培训后会出现在这里。',
    noneFor: '暂无能学到这一项的培训。',
    all: '查看全部培训',
    count_other: '{{count}} 个培训',
    order: { STARTS_ASC: '最早开课', DAYS_ASC: '时间最短', FEE_ASC: '费用最低', NEAR: '离我最近' },
    starts: '{{day}}开课（{{distance}}）',
    days_other: '{{count}} 天',
    places_other: '{{count}} 个名额',
    gives: '学完可以得到',
    content: '学什么',
    ask: '报名请拨打服务站电话',
  },
} as const
