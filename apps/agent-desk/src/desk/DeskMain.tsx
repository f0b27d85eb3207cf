import { LoadingPage } from '@baton/web/components';
import { CloudAlert, PhoneOutgoing, Voicemail } from 'lucide-react';
import type { Account } from '../api/api-types.js';
import { CallbackPage } from '../callbacks/CallbackPage.js';
import { NothingOpen } from '../look/NothingOpen.js';
import { ScreenPop } from '../screen-pop/ScreenPop.js';
import { WaitingPage } from '../screen-pop/WaitingPage.js';
import { texts } from '../texts.js';
import { VoicemailPage } from '../voicemails/VoicemailPage.js';
import { openCallbacks, shownCallback, shownHandoff, shownVoicemail, unheardVoicemails } from './desk-state.js';
import type { DeskState } from './desk-state.js';

/** What is chosen of the list at the side. */
export function DeskMain({ desk, account }: { desk: DeskState; account: Account }) {
  if (desk.place !== 'handoffs' && desk[desk.place] === null) {
    if (desk.leftProblem === null) return <LoadingPage />;
    return (
      <NothingOpen icon={CloudAlert} title={texts.left.notRead}>
        {desk.leftProblem}
      </NothingOpen>
    );
  }
  if (desk.place === 'callbacks') {
    const callback = shownCallback(desk);
    if (callback) return <CallbackPage key={callback.id} callback={callback} own={account.email} />;
    const some = openCallbacks(desk).length > 0;
    return (
      <NothingOpen icon={PhoneOutgoing} title={some ? texts.callback.choose : texts.callback.none}>
        {some ? texts.callback.chooseText : texts.callback.noneText}
      </NothingOpen>
    );
  }
  if (desk.place === 'voicemails') {
    const voicemail = shownVoicemail(desk);
    if (voicemail) return <VoicemailPage key={voicemail.id} voicemail={voicemail} own={account.email} />;
    const some = unheardVoicemails(desk).length > 0;
    return (
      <NothingOpen icon={Voicemail} title={some ? texts.message.choose : texts.message.none}>
        {some ? texts.message.chooseText : texts.message.noneText}
      </NothingOpen>
    );
  }
  const handoff = shownHandoff(desk);
  if (handoff) return <ScreenPop key={handoff.id} handoff={handoff} />;
  return <WaitingPage presence={desk.presence} />;
}
