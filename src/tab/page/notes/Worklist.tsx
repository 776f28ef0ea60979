import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from 'react';
import type { TabContribution } from '../../state.ts';
import { useTimeOfDay } from '../everybody/times.ts';
import { useWords } from '../words.ts';
import { Row } from './Row.tsx';
import type { Tagging } from './useTagging.ts';

/** What a row takes at first sight, in pixels; each is measured once it is there. */
const ROW_PIXELS = 76;
/** Nearer to the end than this, the list stays at the end when something is added. */
const END_PIXELS = 32;

/** How far each key goes; beyond the first or last row it stops there. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/**
 * The minutes as a list of which only what is seen is drawn. One row is chosen; while the list has the focus,
 * the keys work on that row. It stays at its end as long as somebody looks there.
 */
export const Worklist = ({
  rows,
  tagging,
  chosen,
  choose,
  press,
}: {
  readonly rows: readonly TabContribution[];
  readonly tagging: Tagging;
  readonly chosen: TabContribution | undefined;
  readonly choose: (id: string) => void;
  /** A key on the chosen row; false where it means nothing. */
  readonly press: (event: KeyboardEvent) => boolean;
}) => {
  const words = useWords();
  const timeOfDay = useTimeOfDay();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const index = chosen === undefined ? -1 : rows.indexOf(chosen);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PIXELS,
    getItemKey: useCallback((at: number) => rows[at]?.id ?? at, [rows]),
    overscan: 6,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: END_PIXELS,
    // The chosen row is named to who does not see, so it is there also when it is out of sight.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), ...(index < 0 ? [] : [index])])].sort(
          (left, right) => left - right,
        ),
      [index],
    ),
  });

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || rows.length === 0) return;
    begun.current = true;
    list.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [rows.length, list]);

  const goTo = (at: number): void => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, at))];
    if (row === undefined) return;
    choose(row.id);
    list.scrollToIndex(rows.indexOf(row), { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step !== undefined) goTo(index + step);
    else if (!press(event)) return;
    event.preventDefault();
  };

  // After a confirmation the next one is chosen; it must be seen.
  useEffect(() => {
    if (index >= 0 && document.activeElement === box.current) list.scrollToIndex(index, { align: 'auto' });
  }, [index, list]);

  return (
    <div
      ref={box}
      className="worklist"
      role="listbox"
      tabIndex={0}
      aria-label={words('notes:list')}
      {...(chosen !== undefined && { 'aria-activedescendant': `${id}-${chosen.id}` })}
      onKeyDown={onKeyDown}
    >
      {rows.length === 0 && (
        <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className="nothing">
          {words('notes:nothing')}
        </div>
      )}
      <div role="presentation" style={{ blockSize: list.getTotalSize(), position: 'relative' }}>
        {list.getVirtualItems().map(({ key, index: at, start }) => {
          const row = rows[at];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              ref={list.measureElement}
              data-index={at}
              id={`${id}-${row.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={row === chosen}
              aria-posinset={at + 1}
              aria-setsize={rows.length}
              className={row === chosen ? 'row chosen' : 'row'}
              style={{ transform: `translateY(${start}px)` }}
              onMouseDown={() => choose(row.id)}
            >
              <Row contribution={row} draft={tagging.draftOf(row)} timeOfDay={timeOfDay} />
            </div>
          );
        })}
      </div>
    </div>
  );
};
