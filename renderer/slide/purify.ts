import DOMPurify from 'dompurify';
import { LOOK_ATTRIBUTES } from '../../core/slides/look-attributes.ts';

const OWN_SCHEMES = /^(?:app:|data:image\/|blob:|(?![a-z][a-z0-9+.-]*:|\/\/))/i;
const LINK_SCHEMES = /^(?:https?:|mailto:)/i;

const purifier = DOMPurify(window);

// A picture may come from the app alone and a link may only lead out: the CSP says the same, this is the second lock.
purifier.addHook('uponSanitizeAttribute', (node, attribute) => {
  if (attribute.attrName === 'href' || attribute.attrName === 'xlink:href') {
    attribute.keepAttr = node.nodeName.toLowerCase() === 'a' && LINK_SCHEMES.test(attribute.attrValue);
  } else if (attribute.attrName === 'src') {
    attribute.keepAttr = OWN_SCHEMES.test(attribute.attrValue);
  }
});

/** HTML of a slide or of notes, with nothing in it that runs, loads from elsewhere, asks for input or restyles the app. */
export function purifyHtml(html: string): string {
  return purifier.sanitize(html, {
    USE_PROFILES: { html: true, svg: true },
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|app:|blob:|data:image\/|(?![a-z][a-z0-9+.-]*:))/i,
    // reveal.js acts on data attributes: a `data-src` would be loaded.
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-id', 'data-build', ...LOOK_ATTRIBUTES],
    FORBID_TAGS: [
      'style', 'form', 'input', 'button', 'textarea', 'select', 'option', 'dialog', 'audio', 'video', 'source', 'track',
      'image', 'use', 'map', 'area', 'filter', 'fieldset', 'label', 'datalist', 'output',
    ],
    FORBID_ATTR: ['style', 'id', 'name', 'for', 'tabindex', 'autofocus', 'srcset', 'background', 'popover', 'is', 'slot'],
  });
}
