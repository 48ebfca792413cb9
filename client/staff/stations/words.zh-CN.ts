export const stationsZh = {
  stations: {
    title: '服务站',
    lead: '本辖区的退役军人服务站。',
    label: '服务站名录',
    station: '服务站',
    area: '服务区域',
    phone: '电话',
    filter: '按名称、地区或电话筛选',
    empty: '暂无服务站',
    emptyHint: '由区退役军人事务局登记。',
    mine: '我所在的站',
  },
} as const
