/** Words of vacancies by the file. */
export const sheetZh = {
  sheet: {
    title: '批量发布岗位',
    open: '用表格批量发布',
    template: '下载模板',
    lead: '下载模板，每行填写一个岗位，带 * 的列必填；填好后选择文件。先逐行检查，全部无误才会生成岗位；同一文件再次上传不会重复生成。最多 500 行、2 MB。',
    choose: '选择填好的 .xlsx 文件',
    line: '行',
    found: '检查结果',
    right: '无误',
    known: '无误，已经生成过',
    wrong_other: '有 {{count}} 行需要更正，尚未生成任何岗位。',
    corrections: '下载标出错误的表格',
    publish_other: '全部发布（{{count}} 个）',
    drafts_other: '全部存为草稿（{{count}} 个）',
    done: '新建 {{made}} 个，发布 {{published}} 个，已有 {{again}} 个未重复。',
    failed: '第 {{line}} 行未完成：{{message}}',
  },
} as const
