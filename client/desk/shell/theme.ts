import { theme, type ThemeConfig } from 'antd'
import { dark, fontFamily, light, sizes, type Colours } from '../../tokens.ts'

type Look = { isDark: boolean; isNarrow: boolean; isStill: boolean }

const inColours = (colours: Colours) => ({
  colorPrimary: colours.accent,
  colorLink: colours.accent,
  colorSuccess: colours.done,
  colorWarning: colours.look,
  colorError: colours.refused,
  colorInfo: colours.accent,
  colorErrorText: colours.refused,
  colorErrorBg: colours['refused-soft'],
  colorErrorBorder: colours.refused,
  colorWarningBg: colours['look-soft'],
  colorWarningBorder: colours.look,
  colorSuccessBg: colours['done-soft'],
  colorSuccessBorder: colours.done,
  colorInfoBg: colours['accent-soft'],
  colorInfoBorder: colours.accent,
  colorText: colours.ink,
  colorTextSecondary: colours['ink-soft'],
  colorTextDescription: colours['ink-soft'],
  colorTextPlaceholder: colours['ink-soft'],
  colorTextDisabled: colours['ink-soft'],
  colorTextLightSolid: colours['accent-ink'],
  colorBgBase: colours.paper,
  colorBgContainer: colours.paper,
  colorBgLayout: colours.ground,
  colorBorder: colours['line-strong'],
  colorBorderSecondary: colours.line,
  colorSplit: colours.line,
})

/** antd in the product's colours; on a narrow screen everything grows to a finger's size. */
export const deskTheme = ({ isDark, isNarrow, isStill }: Look): ThemeConfig => {
  const colours = isDark ? dark : light
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily,
      fontSize: isNarrow ? sizes['text-phone'] : sizes['text-desk'],
      controlHeight: isNarrow ? sizes.touch : 36,
      borderRadius: sizes['radius-small'],
      borderRadiusLG: sizes.radius,
      ...inColours(colours),
      motion: !isStill,
      motionUnit: 0.05,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
      Table: { cellPaddingBlockSM: 6, headerBg: colours.ground, rowHoverBg: colours['accent-soft'] },
      Tabs: { horizontalItemPadding: '8px 0' },
    },
  }
}
