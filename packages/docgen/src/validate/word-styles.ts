import { child, onOff, whole, type XmlNode } from './xml-tree.ts';

/** What a run looks like when document defaults, styles and its own properties are put together. */
export interface RunLook {
  readonly fonts: Readonly<Record<FontSlot, string | undefined>>;
  readonly size: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly color: string | undefined;
}

export type FontSlot = 'ascii' | 'hAnsi' | 'cs' | 'eastAsia';
const SLOTS: readonly FontSlot[] = ['ascii', 'hAnsi', 'cs', 'eastAsia'];

export interface ParagraphLook {
  readonly align: string | undefined;
  readonly indentLeft: number;
  readonly indentRight: number;
  readonly hasTopBorder: boolean;
  readonly hasBottomBorder: boolean;
}

export interface WordStyles {
  readonly language: string | undefined;
  readonly runLook: (styleId: string | null, runProperties: XmlNode | undefined, tableStyle: string | null) => RunLook;
  readonly paragraphLook: (styleId: string | null, paragraphProperties: XmlNode | undefined) => ParagraphLook;
}

/** Resolves styles.xml (defaults, based-on chains, theme fonts). */
export function readStyles(styles: XmlNode | undefined, theme: XmlNode | undefined): WordStyles {
  const root = child(styles, 'styles');
  const byId = new Map<string, XmlNode>();
  let defaultParagraph: string | null = null;
  for (const style of root?.children.filter((one) => one.name === 'style') ?? []) {
    const id = style.attributes.styleId ?? '';
    byId.set(id, style);
    if (style.attributes.type === 'paragraph' && style.attributes.default === '1') defaultParagraph = id;
  }
  const chain = (id: string | null): readonly XmlNode[] => {
    const found: XmlNode[] = [];
    let current = id === null ? undefined : byId.get(id);
    while (current !== undefined && found.length < 20) {
      found.unshift(current);
      current = byId.get(child(current, 'basedOn')?.attributes.val ?? '');
    }
    return found;
  };
  const defaults = child(root, 'docDefaults');
  const fontOf = themeFonts(theme);
  return {
    language:
      child(defaults, 'rPrDefault', 'rPr', 'lang')?.attributes.val ??
      child(byId.get(defaultParagraph ?? ''), 'rPr', 'lang')?.attributes.val,
    runLook(styleId, own, tableStyle) {
      const layers = [
        child(defaults, 'rPrDefault', 'rPr'),
        ...chain(tableStyle).map((style) => child(style, 'rPr')),
        ...chain(styleId ?? defaultParagraph).map((style) => child(style, 'rPr')),
        ...chain(child(own, 'rStyle')?.attributes.val ?? null).map((style) => child(style, 'rPr')),
        own,
      ];
      const fonts: Record<FontSlot, string | undefined> = {
        ascii: undefined,
        hAnsi: undefined,
        cs: undefined,
        eastAsia: undefined,
      };
      let size: number | undefined;
      let bold = false;
      let italic = false;
      let color: string | undefined;
      for (const layer of layers) {
        const named = child(layer, 'rFonts');
        for (const slot of SLOTS) {
          fonts[slot] = named?.attributes[slot] ?? fontOf(named?.attributes[THEME_ATTRIBUTE[slot]]) ?? fonts[slot];
        }
        const halfPoints = whole(child(layer, 'sz'), 'val');
        size = halfPoints === undefined ? size : halfPoints / 2;
        bold = onOff(child(layer, 'b')) ?? bold;
        italic = onOff(child(layer, 'i')) ?? italic;
        color = child(layer, 'color')?.attributes.val ?? color;
      }
      return { fonts, size, bold, italic, color };
    },
    paragraphLook(styleId, own) {
      const layers = [
        child(defaults, 'pPrDefault', 'pPr'),
        ...chain(styleId ?? defaultParagraph).map((style) => child(style, 'pPr')),
        own,
      ];
      let align: string | undefined;
      let indentLeft = 0;
      let indentRight = 0;
      let hasTopBorder = false;
      let hasBottomBorder = false;
      for (const layer of layers) {
        align = child(layer, 'jc')?.attributes.val ?? align;
        const indent = child(layer, 'ind');
        indentLeft = whole(indent, 'left') ?? whole(indent, 'start') ?? indentLeft;
        indentRight = whole(indent, 'right') ?? whole(indent, 'end') ?? indentRight;
        const border = child(layer, 'pBdr');
        hasTopBorder = isLine(child(border, 'top')) ?? hasTopBorder;
        hasBottomBorder = isLine(child(border, 'bottom')) ?? hasBottomBorder;
      }
      return { align, indentLeft, indentRight, hasTopBorder, hasBottomBorder };
    },
  };
}

const THEME_ATTRIBUTE: Readonly<Record<FontSlot, string>> = {
  ascii: 'asciiTheme',
  hAnsi: 'hAnsiTheme',
  cs: 'cstheme',
  eastAsia: 'eastAsiaTheme',
};

function isLine(border: XmlNode | undefined): boolean | undefined {
  if (border === undefined) return undefined;
  return border.attributes.val !== 'nil' && border.attributes.val !== 'none';
}

/** "minorHAnsi" → the font that the theme names for it. */
function themeFonts(theme: XmlNode | undefined): (name: string | undefined) => string | undefined {
  const scheme = child(theme, 'theme', 'themeElements', 'fontScheme');
  return (name) => {
    if (name === undefined) return undefined;
    const kind = child(scheme, name.startsWith('major') ? 'majorFont' : 'minorFont');
    const slot = name.endsWith('EastAsia') ? 'ea' : name.endsWith('Bidi') ? 'cs' : 'latin';
    const font = child(kind, slot)?.attributes.typeface;
    return font === '' ? undefined : font;
  };
}
