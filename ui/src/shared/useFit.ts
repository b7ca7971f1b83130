/**
 * How many rows of a list find room: lists lose rows instead of being clipped.
 *
 *     const [list, fit] = useFit<HTMLUListElement>(6);
 *     <ul ref={list} className="fit">{rows.slice(0, fit).map(…)}</ul>
 *
 * The list needs a height of its own (flex: 1, min-height: 0) and rows of one height.
 */
import { type RefObject, useEffect, useRef, useState } from "react";

export function useFit<E extends HTMLElement>(least: number): [RefObject<E | null>, number] {
  const list = useRef<E>(null);
  const [fit, setFit] = useState(least);
  const measure = useRef(() => {
    const height = list.current?.getBoundingClientRect().height ?? 0;
    const row = list.current?.firstElementChild?.getBoundingClientRect().height ?? 0;
    if (row > 0) setFit(Math.max(1, Math.floor(height / row)));
  }).current;
  // The first rows may come long after the list.
  useEffect(measure);
  useEffect(() => {
    if (!list.current || !("ResizeObserver" in window)) return;
    const watching = new ResizeObserver(measure);
    watching.observe(list.current);
    return () => watching.disconnect();
  }, [measure]);
  return [list, fit];
}
