/** Takes what stands behind, beside or below the labels of forms and contact blocks ("Phone:", 氏名). */
import { findMail } from './place-contacts.ts';
import type { Draft } from './place-draft.ts';
import { type LabelKind, labelledValue, labelOf } from './place-labels.ts';
import type { Cell, Line } from './place-lines.ts';
import { findPhone } from './place-phone.ts';

/** A text of one cell, or a part of it between signs. */
export type Piece = { readonly text: string; readonly line: Line; readonly cell: Cell };
export type LabelledPiece = { readonly kind: LabelKind; readonly piece: Piece; readonly label: string };

/** The pieces that have a label, with it, and the ones that have none. The labels go to the draft's labels. */
export function takeLabelled(
  draft: Draft,
  pieces: readonly Piece[],
): { labelled: LabelledPiece[]; free: Piece[] } {
  const used = new Set<Piece>();
  const labelled: LabelledPiece[] = [];
  const empty: { label: Piece; kind: LabelKind }[] = [];
  for (const piece of pieces) {
    const kind = labelOf(piece.text);
    // "Teléfono móvil" is one label.
    const inside = kind === undefined || /:/u.test(piece.text) ? labelledValue(piece.text) : undefined;
    if (used.has(piece) || (inside === undefined && kind === undefined)) continue;
    used.add(piece);
    draft.labels.push(inside?.label ?? piece.text);
    if (inside !== undefined && inside.value !== '')
      labelled.push({ kind: inside.kind, piece: { ...piece, text: inside.value }, label: inside.label });
    else {
      const value = besideLabel(piece, pieces, used);
      if (value === undefined) empty.push({ label: piece, kind: inside?.kind ?? kind ?? 'other' });
      else {
        used.add(value);
        labelled.push({ kind: inside?.kind ?? kind ?? 'other', piece: value, label: piece.text });
      }
    }
  }
  for (const { label, kind } of empty) {
    const value = kind === 'name' ? undefined : belowLabel(label, pieces, used);
    if (value === undefined) continue;
    used.add(value);
    labelled.push({ kind, piece: value, label: label.text });
  }
  return { labelled, free: pieces.filter((piece) => !used.has(piece)) };
}

// In the same cell behind a sign, or in the next cell.
function besideLabel(label: Piece, pieces: readonly Piece[], used: ReadonlySet<Piece>): Piece | undefined {
  const cells = label.line.cells;
  const beside = cells[cells.indexOf(label.cell) + 1];
  const next = pieces[pieces.indexOf(label) + 1];
  const found = [
    ...(next?.cell === label.cell ? [next] : []),
    ...pieces.filter((piece) => piece.cell === beside),
  ];
  return found.find(
    (piece) =>
      !used.has(piece) && labelOf(piece.text) === undefined && labelledValue(piece.text) === undefined,
  );
}

// The nearest text below.
function belowLabel(label: Piece, pieces: readonly Piece[], used: ReadonlySet<Piece>): Piece | undefined {
  const below = pieces.filter((piece) => {
    const drop = piece.line.y - label.line.y;
    const near = drop > 1 && drop < 3.2 * label.cell.size && Math.abs(piece.cell.x - label.cell.x) < 100;
    return (
      near && !used.has(piece) && piece.line.page === label.line.page && labelOf(piece.text) === undefined
    );
  });
  const distance = (piece: Piece) => Math.abs(piece.cell.x - label.cell.x) + (piece.line.y - label.line.y);
  return below
    .filter((piece) => labelledValue(piece.text) === undefined)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** The pieces of a line: at the signs that stand between them, and before each label that has a colon. */
export function cutPieces(text: string): string[] {
  // 姓    名
  if (labelOf(text) !== undefined) return [text];
  return text
    .split(/\s*[|│•·∙‧⋅;]\s*|\s{3,}|\s[–—]\s/u)
    .flatMap(cutContacts)
    .flatMap((piece) => {
      const cuts = [...piece.matchAll(/(?<=\s)(?:[^\s::]{1,18} ){0,2}[^\s::]{1,18}(?=[::])/gu)].flatMap(
        labelStart,
      );
      const at = [0, ...cuts, piece.length];
      return at.slice(1).map((end, index) => piece.slice(at[index], end).trim());
    })
    .filter((piece) => piece !== '');
}

// "090-0000-7316/mail@example.jp"
function cutContacts(piece: string): string[] {
  const cut = piece.split(/\s*[/∕]\s*/u);
  const ways = cut.filter((text) => findMail(text) !== undefined || findPhone(text) !== undefined);
  return cut.length > 1 && cut.length < 4 && ways.length === cut.length && piece.includes('@')
    ? cut
    : [piece];
}

// The longest known label that ends at the colon.
function labelStart(match: RegExpExecArray): number[] {
  const words = match[0].split(' ');
  for (let from = 0; from < words.length; from++) {
    const label = words.slice(from).join(' ');
    if (labelOf(label) !== undefined) return [match.index + match[0].length - label.length];
  }
  return [];
}
