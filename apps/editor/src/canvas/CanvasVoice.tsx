import { Alert } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { DraftStore } from '../draft/draft-store.js';
import { texts } from '../texts.js';
import { announcementOf } from './announcements.js';
import type { CanvasUiStore } from './canvas-ui.js';
import classes from './Canvas.module.css';

/** Tells a screen reader what edits did, undo and other people's included, and everybody what did not work. */
export function CanvasVoice({ draft, ui }: { draft: DraftStore; ui: CanvasUiStore }) {
  const said = useStore(ui, (state) => state.said);
  const notice = useStore(ui, (state) => state.notice);
  useEffect(() => {
    let before = draft.definition();
    return draft.store.subscribe(() => {
      const after = draft.definition();
      const words = announcementOf(before, after);
      before = after;
      if (words !== '') ui.setState({ said: words });
    });
  }, [draft, ui]);
  return (
    <>
      <div className="visually-hidden" role="status" data-announces>
        {said}
      </div>
      {notice !== null && (
        <Alert
          className={classes.notice}
          color="red"
          variant="filled"
          withCloseButton
          closeButtonLabel={texts.draw.close}
          onClose={() => ui.setState({ notice: null })}
        >
          {notice}
        </Alert>
      )}
    </>
  );
}
