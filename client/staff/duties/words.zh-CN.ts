export const dutiesZh = {
  duties: {
    title: '{{name}}，请先完成账号设置',
    NEW_PASSWORD: '当前密码由他人设置，请改为仅本人知道的密码。',
    SECOND_FACTOR: '工作人员须启用双重验证，完成后即可使用工作台。',
  },
} as const
