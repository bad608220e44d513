import { useEffect } from 'react';

type Take = (file: File) => void;

let target: Take | undefined;

/** What takes a template that is dropped on the window; undefined where none is asked for. */
export const templateTarget = (): Take | undefined => target;

/** Whether a file is called as PowerPoint's are. */
export const isTemplateFile = ({ name }: File): boolean => /\.(?:potx|pptx)$/i.test(name);

/** Takes a template that is dropped anywhere on the window. */
export function useTemplateTarget(take: Take): void {
  useEffect(() => {
    target = take;
    return () => {
      if (target === take) target = undefined;
    };
  }, [take]);
}
