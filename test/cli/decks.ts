/** A small deck of our own for two audiences, with one figure that must be filled in. */
export const DECK = `---
format: 1
id: small
title: A small deck
version: 1
audiences: [members, employer]
---

# Welcome

Everybody is here.

Note:
Say hello.

---

<!-- slide
id: ours
-->
## Our figures

We were {{ local-present }}.
`;

export const FIGURES = `figures:
  local-present:
    label: Members present
    kind: count
    scope: local
    required: true
`;

export const BRANCH = `deck: small
base-version: 1
profile:
  branch: { name: Northmoor }
figures:
  local-present: { value: 42, source: Headcount, as-of: 2025-11-12 }
`;
