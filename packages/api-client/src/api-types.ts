/** Made by `npm run api-client` from openapi.json: not to be changed by hand. */
import type { FlowDefinition as OurFlowDefinition } from '@baton/flow-schema';
import type { FlowProblem as OurFlowProblem } from '@baton/flow-schema';
import type { LibraryFlow as OurLibraryFlow } from '@baton/flow-schema';
import type { TestCase as OurTestCase } from '@baton/flow-schema';
import type { HandoffContext as OurHandoffContext } from '@baton/flow-engine';
import type { CallTrace as OurCallTrace } from '@baton/flow-engine';
export interface paths {
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["Session.current"];
        put?: never;
        /** Sign in; the answer sets the session’s cookie */
        post: operations["Session.begin"];
        /** Sign out */
        delete: operations["Session.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own name */
        put: operations["OwnAccount.rename"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own password; every other session ends */
        put: operations["OwnAccount.changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["OwnAccount.listSessions"];
        put?: never;
        post?: never;
        /** Sign out everywhere else */
        delete: operations["OwnAccount.endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s own sessions */
        delete: operations["OwnAccount.endOne"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works here */
        get: operations["People.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change somebody’s role */
        put: operations["People.changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let somebody in no more, or again */
        put: operations["People.disable"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove an account */
        delete: operations["People.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign somebody out everywhere */
        delete: operations["People.endSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/reset-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which somebody sets a new password */
        post: operations["People.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links that can still be used */
        get: operations["AccountLinks.open"];
        put?: never;
        /** Make a link by which somebody gets an account */
        post: operations["AccountLinks.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account-links/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a link back */
        delete: operations["AccountLinks.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account-links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a link is for */
        post: operations["AccountLinks.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account-links/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use a link, and be signed in */
        post: operations["AccountLinks.use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft as a file */
        get: operations["FlowFiles.draft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version as a file */
        get: operations["FlowFiles.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take in a flow file */
        post: operations["FlowFiles.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every flow, by name */
        get: operations["Drafts.page"];
        put?: never;
        /** Make a flow */
        post: operations["Drafts.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A flow with its draft */
        get: operations["Drafts.byId"];
        put?: never;
        post?: never;
        /** Delete a flow that was never published */
        delete: operations["Flows.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Replace the draft that was seen */
        put: operations["Drafts.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every problem of the draft, or of a definition that is not saved */
        post: operations["Drafts.validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of a flow, with what each did */
        get: operations["Publishing.versions"];
        put?: never;
        /** Publish the draft, now or later */
        post: operations["Publishing.publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/versions/{versionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version, which never changes */
        get: operations["Publishing.version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What runs where */
        get: operations["Environments.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments/{environment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Run a version there, newer or older */
        put: operations["Environments.promote"];
        post?: never;
        /** Let nothing run there */
        delete: operations["Environments.takeOffline"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments/{environment}/canary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a version a share of the calls */
        put: operations["Canaries.start"];
        post?: never;
        /** Give all calls back to the current version */
        delete: operations["Canaries.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments/{environment}/canary/promote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give all calls to the version on trial */
        post: operations["Canaries.promote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments/{environment}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a version go live at a time */
        post: operations["Schedule.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/environments/{environment}/schedule/{scheduleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Call that off */
        delete: operations["Schedule.cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to publish, of every flow */
        get: operations["Reviews.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to publish a flow */
        get: operations["Reviews.ofFlow"];
        put?: never;
        /** Ask for the draft to be published */
        post: operations["Reviews.ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request, with the draft as it was */
        get: operations["Reviews.byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish what was asked for */
        post: operations["Reviews.approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request */
        post: operations["Reviews.decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{reviewId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw a request */
        post: operations["Reviews.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/trial-line": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A number that reaches the draft for an hour */
        post: operations["TrialLines.open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a caller can be trapped, and by which call */
        post: operations["Lab.proof"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run test cases, and what of the flow they come past */
        post: operations["Lab.tests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the draft would do with recorded calls */
        post: operations["Lab.replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/test-cases/from-call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A recorded call as a test case */
        post: operations["Lab.fromCall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions, in words */
        get: operations["Lab.diff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published flows that the draft runs */
        get: operations["Lab.library"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every number that a flow answers */
        get: operations["Numbers.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/numbers/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let a flow answer a number */
        put: operations["Numbers.bind"];
        post?: never;
        /** Let nothing answer a number */
        delete: operations["Numbers.unbind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every queue, with how many agents are there */
        get: operations["Queues.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/queues/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make or change a queue */
        put: operations["Queues.save"];
        post?: never;
        /** Remove a queue that nothing needs */
        delete: operations["Queues.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Calls, newest first */
        get: operations["Calls.page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call, with its handoffs and why each was decided */
        get: operations["Calls.byId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a call’s trace */
        get: operations["Calls.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A call as the simulator reads it */
        get: operations["Calls.trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls/{id}/events/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a call’s trace as they come */
        get: operations["Calls.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one takes calls */
        get: operations["Desk.presence"];
        /** Take calls, or take none */
        put: operations["Desk.setPresence"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last callers who were handed over */
        get: operations["Desk.handoffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/handoffs/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has seen who is calling */
        post: operations["Desk.seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/handoffs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the caller who is announced */
        post: operations["Desk.accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happens at the desk, as it happens */
        get: operations["Desk.stream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/callbacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who wants to be called back */
        get: operations["LeftForQueue.callbacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/callbacks/{id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has called back */
        post: operations["LeftForQueue.done"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/voicemails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages that callers left */
        get: operations["LeftForQueue.voicemails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/voicemails/{id}/audio": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A message’s sound */
        get: operations["LeftForQueue.audio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/voicemails/{id}/heard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that one has listened to a message */
        post: operations["LeftForQueue.heard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Secrets and where they are used, without their values */
        get: operations["Secrets.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secrets/names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What secrets are called */
        get: operations["Secrets.names"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/secrets/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set a secret */
        put: operations["Secrets.save"];
        post?: never;
        /** Remove a secret */
        delete: operations["Secrets.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowed-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Private hosts that flows may ask */
        get: operations["AllowedHosts.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowed-hosts/{host}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let flows ask a private host */
        put: operations["AllowedHosts.allow"];
        post?: never;
        /** Let flows ask a private host no more */
        delete: operations["AllowedHosts.disallow"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was changed, newest first */
        get: operations["Audit.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts and actions that occur */
        get: operations["Audit.choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that a search finds, as a table */
        get: operations["Audit.export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/speech": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How a text sounds */
        post: operations["Speech.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/voices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The voices that callers can hear, and the languages of each */
        get: operations["Voices.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/hear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What was said, as a call would hear it */
        post: operations["SpeechRecognition.hear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/surroundings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Trunks, languages and published flows */
        get: operations["Surroundings.all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/flows/{id}/try-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a request of the draft once */
        post: operations["TryRequest.tryIt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["Health.healthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests would be answered */
        get: operations["Health.readyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Numbers for Prometheus */
        get: operations["Health.metricsText"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        FlowDefinition: OurFlowDefinition;
        FlowProblem: OurFlowProblem;
        UnsafeFault: {
            nodeId: string;
            label: string;
            /** @enum {string} */
            kind: "stranded";
            outcome: string | null;
            outcomeLabel: string | null;
        } | {
            nodeId: string;
            label: string;
            /** @enum {string} */
            kind: "spinning" | "wordless" | "person-ignored" | "engine" | "circle" | "trapped";
        } | {
            nodeId: string;
            label: string;
            /** @enum {string} */
            kind: "too-many-turns";
            turns: number;
        };
        CallLine: {
            /** @enum {string} */
            who: "assistant";
            /** @enum {string} */
            code: "said";
            text: string;
        } | {
            /** @enum {string} */
            who: "caller";
            /** @enum {string} */
            code: "spoke";
            text: string;
            /** @enum {string} */
            heard: "take" | "confirm" | "reject";
        } | {
            /** @enum {string} */
            who: "caller";
            /** @enum {string} */
            code: "pressed";
            keys: string;
        } | {
            /** @enum {string} */
            who: "caller";
            /** @enum {string} */
            code: "silent";
        } | {
            /** @enum {string} */
            who: "caller";
            /** @enum {string} */
            code: "left";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "broke-off";
            /** @enum {string} */
            cause: "media-lost" | "shutdown" | "error";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "queue";
            /** @enum {string} */
            status: "available" | "waiting" | "closed" | "unknown";
            waitMinutes: number | null;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "request-sent";
            method: string;
            url: string;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "request-answered";
            status: number | null;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "request-failed";
            /** @enum {string} */
            failure: "timeout" | "network" | "refused" | "too-large" | "not-json" | "circuit-open" | "no-secret";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "callback-asked";
            queue: string;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "callback-answered";
            booked: boolean;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "message-asked";
            queue: string;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "message-left";
            seconds: number;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "handoff";
            to: string;
            /** @enum {string} */
            way: "attended" | "bridge" | "refer";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "handoff-ended";
            /** @enum {string} */
            outcome: "connected" | "busy" | "no-answer" | "declined" | "unreachable" | "failed" | "stayed";
            sipStatus: number | null;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "agent-left";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "failed";
            /** @enum {string} */
            kind: "request" | "recognition" | "synthesis" | "handoff" | "runtime";
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "hung-up";
            result: string;
        } | {
            /** @enum {string} */
            who: "world";
            /** @enum {string} */
            code: "rule";
            name: string;
        };
        TestFailure: {
            step: number;
            /** @enum {string} */
            kind: "expectation";
            instead: {
                /** @enum {string} */
                is: "heard";
                texts: string[];
                where: {
                    nodeId: string;
                    label: string;
                    over: boolean;
                } | null;
            } | {
                /** @enum {string} */
                is: "tones";
                said: {
                    tone: string;
                    text: string;
                }[];
            } | {
                /** @enum {string} */
                is: "at";
                where: {
                    nodeId: string;
                    label: string;
                    over: boolean;
                } | null;
            } | {
                /** @enum {string} */
                is: "path";
                missing: {
                    nodeId: string;
                    label: string;
                };
                after: {
                    nodeId: string;
                    label: string;
                } | null;
                went: {
                    nodeId: string;
                    label: string;
                }[];
                where: {
                    nodeId: string;
                    label: string;
                    over: boolean;
                } | null;
            } | {
                /** @enum {string} */
                is: "rules";
                fired: {
                    nodeId: string;
                    label: string;
                }[];
            } | {
                /** @enum {string} */
                is: "value";
                variable: string;
                value: (string | number | boolean) | null;
            } | {
                /** @enum {string} */
                is: "care";
                /** @enum {string} */
                care: "none" | "vulnerable" | "sensitive";
            } | {
                /** @enum {string} */
                is: "requests";
                sent: string[];
            } | {
                /** @enum {string} */
                is: "result";
                result: string;
            } | {
                /** @enum {string} */
                is: "going-on";
                where: {
                    nodeId: string;
                    label: string;
                    over: boolean;
                } | null;
            } | {
                /** @enum {string} */
                is: "handoff-with";
                parts: {
                    name: string;
                    value: (string | number | boolean) | null;
                }[];
            } | {
                /** @enum {string} */
                is: "handoffs";
                tried: {
                    queue: string | null;
                    /** @enum {string} */
                    way: "attended" | "bridge" | "refer" | "callback" | "voicemail";
                }[];
                where: {
                    nodeId: string;
                    label: string;
                    over: boolean;
                } | null;
            };
        } | {
            step: number;
            /** @enum {string} */
            kind: "unused";
            /** @enum {string} */
            asked: "request" | "callback";
        } | {
            step: number;
            /** @enum {string} */
            kind: "impossible";
            reason: {
                /** @enum {string} */
                why: "call-over";
                result: string;
            } | {
                /** @enum {string} */
                why: "nobody-waits";
                /** @enum {string|null} */
                meanwhile: "over" | "with-agent" | "queue" | "request" | "callback" | "recording" | "transfer" | null;
            } | {
                /** @enum {string} */
                why: "nobody-listens";
                key: string | null;
                /** @enum {string|null} */
                meanwhile: "over" | "with-agent" | "queue" | "request" | "callback" | "recording" | "transfer" | null;
            } | {
                /** @enum {string} */
                why: "nothing-said";
            } | {
                /** @enum {string} */
                why: "said-before";
                lastsMs: number;
                afterMs: number;
            } | {
                /** @enum {string} */
                why: "key-ends-nothing";
            } | {
                /** @enum {string} */
                why: "no-recording";
            } | {
                /** @enum {string} */
                why: "no-agent";
            } | {
                /** @enum {string} */
                why: "no-handoff";
            } | {
                /** @enum {string} */
                why: "no-call";
            } | {
                /** @enum {string} */
                why: "too-many-steps";
                most: number;
            } | {
                /** @enum {string} */
                why: "nothing-done";
            } | {
                /** @enum {string} */
                why: "too-long";
            } | {
                /** @enum {string} */
                why: "never-answered";
            } | {
                /** @enum {string} */
                why: "cannot-run";
                said: string;
            } | {
                /** @enum {string} */
                why: "made-does-not-pass";
            } | {
                /** @enum {string} */
                why: "goes-otherwise";
                after: string | null;
                went: string | null;
                goes: string | null;
            };
        };
        CallTrace: OurCallTrace;
        WayPart: {
            /** @enum {string} */
            kind: "node";
            nodeId: string;
        } | {
            /** @enum {string} */
            kind: "outcome";
            nodeId: string;
            outcome: string;
        } | {
            /** @enum {string} */
            kind: "rule";
            ruleId: string;
        } | {
            /** @enum {string} */
            kind: "handoff";
            to: string;
            /** @enum {string} */
            way: "attended" | "bridge" | "refer" | "callback" | "voicemail";
        } | {
            /** @enum {string} */
            kind: "queue-asked";
            queue: string;
        } | {
            /** @enum {string} */
            kind: "asks";
            nodeId: string;
        } | {
            /** @enum {string} */
            kind: "end";
            result: string;
        };
        TestCase: OurTestCase;
        LibraryFlow: OurLibraryFlow;
        HandoffContext: OurHandoffContext;
        /**
         * @example {
         *       "type": "urn:baton:problem:draft-changed",
         *       "title": "The draft was changed meanwhile",
         *       "status": 409,
         *       "detail": "The draft was changed meanwhile: it is at revision 7",
         *       "code": "draft-changed"
         *     }
         */
        Problem: {
            /** @description urn:baton:problem:<code> */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "malformed-request" | "not-signed-in" | "wrong-credentials" | "not-allowed" | "foreign-origin" | "not-found" | "method-not-allowed" | "link-not-valid" | "above-own-role" | "not-yourself" | "last-owner" | "queue-in-use" | "flow-in-use" | "draft-changed" | "environment-changed" | "environment-empty" | "already-current" | "review-closed" | "no-secret-key" | "precondition-missing" | "taken" | "too-large" | "not-json" | "wrong-request" | "wrong-flow" | "no-flow" | "newer-flow" | "flow-too-big" | "flow-has-problems" | "flow-unsafe" | "tests-failed" | "flow-cannot-run" | "cannot-happen" | "goes-otherwise" | "too-many-steps" | "time-is-past" | "number-reserved" | "flow-too-much" | "call-not-exact" | "text-not-storable" | "weak-password" | "wrong-password" | "language-not-heard" | "wrong-grammar" | "no-voice" | "nothing-to-say" | "too-many-attempts" | "too-many-requests" | "tries-busy" | "lab-busy" | "too-many-streams" | "hearing-busy" | "hearing-away" | "voice-away" | "no-trial-number" | "database-away" | "internal-error";
            /** @description Which of several reasons that have the same code */
            why?: string;
            /** @description Each wrong place of what was sent */
            problems?: Record<string, never>[];
        };
    };
    responses: {
        /** @description `malformed-request`: The request cannot be read */
        Refused400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-signed-in`: Not signed in */
        Refused401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site */
        Refused403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-found`: Not found */
        Refused404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-large`: The request is too large */
        Refused413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `not-json`: A JSON body is needed */
        Refused415: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `wrong-request`: The request has not the right shape */
        Refused422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `too-many-requests`: Too many requests */
        Refused429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `internal-error`: Something went wrong */
        Refused500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `database-away`: The database is away */
        Refused503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "Session.current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                        };
                    };
                };
            };
            401: components["responses"]["Refused401"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            /** @description `wrong-credentials`: Wrong e-mail address or password */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            /** @description `too-many-requests`: Too many requests; `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OwnAccount.rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OwnAccount.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-password`: The current password is another one; `weak-password`: This password is guessed too easily */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `too-many-attempts`: Too many attempts */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OwnAccount.listSessions": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sessions: {
                            id: string;
                            device: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            lastSeenAt: string;
                            current: boolean;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OwnAccount.endOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OwnAccount.endOne": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session’s id */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.page": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        people: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            disabledAt: string | null;
                            /** Format: date-time */
                            lastSeenAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.changeRole": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            /** @description `not-yourself`: Not to your own account; `last-owner`: The last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.disable": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled: boolean;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            /** @description `not-yourself`: Not to your own account; `last-owner`: The last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            /** @description `not-yourself`: Not to your own account; `last-owner`: The last owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.endSessions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            /** @description `not-yourself`: Not to your own account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        link: {
                            id: string;
                            /** @enum {string} */
                            kind: "invitation" | "reset";
                            email: string;
                            /** @enum {string|null} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent" | null;
                            accountId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                        token: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            /** @description `not-yourself`: Not to your own account */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountLinks.open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        links: {
                            id: string;
                            /** @enum {string} */
                            kind: "invitation" | "reset";
                            email: string;
                            /** @enum {string|null} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent" | null;
                            accountId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountLinks.invite": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    /** @enum {string} */
                    role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        link: {
                            id: string;
                            /** @enum {string} */
                            kind: "invitation" | "reset";
                            email: string;
                            /** @enum {string|null} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent" | null;
                            accountId: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                        token: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `taken`: Taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountLinks.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The link’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            /** @description `not-allowed`: Not allowed; `foreign-origin`: Sent from another site; `above-own-role`: Above your own role */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountLinks.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "invitation" | "reset";
                        email: string;
                        name: string | null;
                        /** @enum {string} */
                        role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            403: components["responses"]["Refused403"];
            /** @description `link-not-valid`: The link does not work */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AccountLinks.use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    /** @default - */
                    name?: string;
                    password: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        account: {
                            id: string;
                            email: string;
                            name: string;
                            /** @enum {string} */
                            role: "viewer" | "analyst" | "admin" | "owner" | "agent";
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            403: components["responses"]["Refused403"];
            /** @description `link-not-valid`: The link does not work */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `taken`: Taken */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `weak-password`: This password is guessed too easily */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FlowFiles.draft": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A flow file: JSON, in an order that stays the same */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FlowFiles.version": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what one has already: 304 when it is still so */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The version’s content address */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A flow file: JSON, in an order that stays the same */
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description It is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "FlowFiles.import": {
        parameters: {
            query?: {
                /** @description The flow whose draft is replaced; without it a new flow is made */
                into?: string;
                /** @description With `into`: the revision that is replaced */
                revision?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `draft-changed`: The draft was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `no-flow`: There is no flow in this; `newer-flow`: This flow was made with a newer Baton; `flow-too-big`: This is larger than any flow can be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.page": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        flows: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            draftRevision: number;
                            /** Format: date-time */
                            updatedAt: string;
                            updatedBy: string | null;
                            published: {
                                versionId: string;
                                number: number;
                                /** Format: date-time */
                                publishedAt: string;
                            } | null;
                            changedSince: boolean;
                            inTest: {
                                versionId: string;
                                number: number;
                                /** Format: date-time */
                                publishedAt: string;
                            } | null;
                            numbers: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    definition?: unknown;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `text-not-storable`: A text cannot be stored */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.byId": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what one has already: 304 when it is still so */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        name: string;
                        draft: {
                            revision: number;
                            definition: components["schemas"]["FlowDefinition"];
                            /** Format: date-time */
                            updatedAt: string;
                            updatedBy: string | null;
                        };
                        published: {
                            versionId: string;
                            number: number;
                            /** Format: date-time */
                            publishedAt: string;
                        } | null;
                    };
                };
            };
            /** @description It is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Flows.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `flow-in-use`: The flow is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.save": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is replaced, as it was seen */
                "If-Match"?: string;
            };
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    revision?: number;
                    definition: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        revision: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `draft-changed`: The draft was changed meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as If-Match says; the codes of 409 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `text-not-storable`: A text cannot be stored */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-missing`: Which state is changed has to be said */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Drafts.validate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition?: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        problems: components["schemas"]["FlowProblem"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Publishing.versions": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versions: {
                            versionId: string;
                            number: number;
                            note: string;
                            /** Format: date-time */
                            publishedAt: string;
                            publishedBy: string | null;
                            runsIn: ("test" | "production")[];
                            numbers: {
                                calls: number;
                                handedOver: number;
                                transfers: number;
                                failedTransfers: number;
                                failures: number;
                                misunderstandings: number;
                                averageSeconds: number | null;
                                containment: number | null;
                            };
                            testCalls: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Publishing.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                    revision?: number;
                    /**
                     * @default production
                     * @enum {string}
                     */
                    environment?: "test" | "production";
                    expected?: string | null;
                    /** Format: date-time */
                    at?: string;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versionId: string;
                        number: number;
                        /** Format: date-time */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `draft-changed`: The draft was changed meanwhile; `environment-changed`: Another version was put there meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `flow-has-problems`: The flow has problems; `flow-unsafe`: The flow can trap a caller; `tests-failed`: Test cases of the flow fail; `flow-too-much`: The flow is too much to try; `time-is-past`: This time is past */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Publishing.version": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what one has already: 304 when it is still so */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The version’s content address */
                versionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versionId: string;
                        number: number;
                        note: string;
                        /** Format: date-time */
                        publishedAt: string;
                        publishedBy: string | null;
                        /** Format: uuid */
                        flowId: string;
                        definition: components["schemas"]["FlowDefinition"];
                    };
                };
            };
            /** @description It is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Environments.all": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what one has already: 304 when it is still so */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        environments: {
                            /** @enum {string} */
                            environment: "test" | "production";
                            current: {
                                versionId: string;
                                number: number;
                                note: string;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedBy: string | null;
                                runsIn: ("test" | "production")[];
                            } | null;
                            previous: {
                                versionId: string;
                                number: number;
                                note: string;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedBy: string | null;
                                runsIn: ("test" | "production")[];
                            } | null;
                            /** Format: date-time */
                            changedAt: string | null;
                            changedBy: string | null;
                            canary: {
                                versionId: string;
                                number: number;
                                share: number;
                                rules: {
                                    /** @default 20 */
                                    leastCalls: number;
                                    /** @default 10 */
                                    failedTransfers: number | null;
                                    /** @default 5 */
                                    failures: number | null;
                                    /** @default 25 */
                                    misunderstandings: number | null;
                                };
                                /** Format: date-time */
                                startedAt: string;
                                startedBy: string | null;
                                calls: {
                                    calls: number;
                                    handedOver: number;
                                    transfers: number;
                                    failedTransfers: number;
                                    failures: number;
                                    misunderstandings: number;
                                    averageSeconds: number | null;
                                    containment: number | null;
                                };
                            } | null;
                            lastCanary: {
                                versionId: string;
                                number: number;
                                share: number;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                endedAt: string;
                                /** @enum {string} */
                                endReason: "promoted" | "ended" | "replaced" | "rolled-back";
                                rolledBack: {
                                    calls: {
                                        calls: number;
                                        handedOver: number;
                                        transfers: number;
                                        failedTransfers: number;
                                        failures: number;
                                        misunderstandings: number;
                                        averageSeconds: number | null;
                                        containment: number | null;
                                    };
                                    breaches: {
                                        /** @enum {string} */
                                        rate: "failedTransfers" | "failures" | "misunderstandings";
                                        limit: number;
                                        was: number;
                                        of: number;
                                    }[];
                                } | null;
                            } | null;
                            numbers: string[];
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                versionId: string;
                                number: number;
                                /** Format: date-time */
                                at: string;
                                by: string | null;
                                /** @enum {string} */
                                state: "waiting" | "failed";
                                problems: ({
                                    code: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    path: (string | number)[];
                                    nodeId?: string;
                                    outcome?: string;
                                    message: string;
                                    fix?: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                            }[];
                        }[];
                    };
                };
            };
            /** @description It is still so */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Environments.promote": {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what is replaced, as it was seen */
                "If-Match"?: string;
            };
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionId: string;
                    note?: string;
                    expected?: string | null;
                    /** @default false */
                    anyway?: boolean;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    /** @description Names this state, for If-Match and If-None-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        environments: {
                            /** @enum {string} */
                            environment: "test" | "production";
                            current: {
                                versionId: string;
                                number: number;
                                note: string;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedBy: string | null;
                                runsIn: ("test" | "production")[];
                            } | null;
                            previous: {
                                versionId: string;
                                number: number;
                                note: string;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedBy: string | null;
                                runsIn: ("test" | "production")[];
                            } | null;
                            /** Format: date-time */
                            changedAt: string | null;
                            changedBy: string | null;
                            canary: {
                                versionId: string;
                                number: number;
                                share: number;
                                rules: {
                                    /** @default 20 */
                                    leastCalls: number;
                                    /** @default 10 */
                                    failedTransfers: number | null;
                                    /** @default 5 */
                                    failures: number | null;
                                    /** @default 25 */
                                    misunderstandings: number | null;
                                };
                                /** Format: date-time */
                                startedAt: string;
                                startedBy: string | null;
                                calls: {
                                    calls: number;
                                    handedOver: number;
                                    transfers: number;
                                    failedTransfers: number;
                                    failures: number;
                                    misunderstandings: number;
                                    averageSeconds: number | null;
                                    containment: number | null;
                                };
                            } | null;
                            lastCanary: {
                                versionId: string;
                                number: number;
                                share: number;
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                endedAt: string;
                                /** @enum {string} */
                                endReason: "promoted" | "ended" | "replaced" | "rolled-back";
                                rolledBack: {
                                    calls: {
                                        calls: number;
                                        handedOver: number;
                                        transfers: number;
                                        failedTransfers: number;
                                        failures: number;
                                        misunderstandings: number;
                                        averageSeconds: number | null;
                                        containment: number | null;
                                    };
                                    breaches: {
                                        /** @enum {string} */
                                        rate: "failedTransfers" | "failures" | "misunderstandings";
                                        limit: number;
                                        was: number;
                                        of: number;
                                    }[];
                                } | null;
                            } | null;
                            numbers: string[];
                            scheduled: {
                                /** Format: uuid */
                                id: string;
                                versionId: string;
                                number: number;
                                /** Format: date-time */
                                at: string;
                                by: string | null;
                                /** @enum {string} */
                                state: "waiting" | "failed";
                                problems: ({
                                    code: string;
                                    /** @enum {string} */
                                    severity: "error" | "warning";
                                    path: (string | number)[];
                                    nodeId?: string;
                                    outcome?: string;
                                    message: string;
                                    fix?: string;
                                } & {
                                    [key: string]: unknown;
                                })[];
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `environment-changed`: Another version was put there meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is not as If-Match says; the codes of 409 */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `flow-has-problems`: The flow has problems; `flow-unsafe`: The flow can trap a caller; `tests-failed`: Test cases of the flow fail; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Environments.takeOffline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `environment-empty`: Nothing runs there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Canaries.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionId: string;
                    share: number;
                    /** @default {} */
                    rules?: {
                        /** @default 20 */
                        leastCalls?: number;
                        /** @default 10 */
                        failedTransfers?: number | null;
                        /** @default 5 */
                        failures?: number | null;
                        /** @default 25 */
                        misunderstandings?: number | null;
                    };
                    expected?: string | null;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `environment-changed`: Another version was put there meanwhile; `environment-empty`: Nothing runs there; `already-current`: This version runs there already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `flow-has-problems`: The flow has problems; `flow-unsafe`: The flow can trap a caller; `tests-failed`: Test cases of the flow fail; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Canaries.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Canaries.promote": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Schedule.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    versionId: string;
                    /** Format: date-time */
                    at: string;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `time-is-past`: This time is past; `flow-has-problems`: The flow has problems; `flow-unsafe`: The flow can trap a caller; `tests-failed`: Test cases of the flow fail; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Schedule.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
                /** @description Where it runs */
                environment: "test" | "production";
                /** @description The id that the time was given */
                scheduleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.all": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Only requests in this state */
                state?: "open" | "approved" | "declined" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviews: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            flowId: string;
                            flowName: string;
                            /** @enum {string} */
                            state: "open" | "approved" | "declined" | "withdrawn";
                            draftRevision: number;
                            note: string;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                            comment: string | null;
                            versionId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.ofFlow": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reviews: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            flowId: string;
                            flowName: string;
                            /** @enum {string} */
                            state: "open" | "approved" | "declined" | "withdrawn";
                            draftRevision: number;
                            note: string;
                            /** Format: date-time */
                            askedAt: string;
                            askedBy: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedBy: string | null;
                            comment: string | null;
                            versionId: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.ask": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    note?: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        flowId: string;
                        flowName: string;
                        /** @enum {string} */
                        state: "open" | "approved" | "declined" | "withdrawn";
                        draftRevision: number;
                        note: string;
                        /** Format: date-time */
                        askedAt: string;
                        askedBy: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        decidedBy: string | null;
                        comment: string | null;
                        versionId: string | null;
                        definition: components["schemas"]["FlowDefinition"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.byId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request’s id */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        flowId: string;
                        flowName: string;
                        /** @enum {string} */
                        state: "open" | "approved" | "declined" | "withdrawn";
                        draftRevision: number;
                        note: string;
                        /** Format: date-time */
                        askedAt: string;
                        askedBy: string;
                        /** Format: date-time */
                        decidedAt: string | null;
                        decidedBy: string | null;
                        comment: string | null;
                        versionId: string | null;
                        definition: components["schemas"]["FlowDefinition"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request’s id */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    comment?: string;
                    /**
                     * @default production
                     * @enum {string}
                     */
                    environment?: "test" | "production";
                    expected?: string | null;
                    /** Format: date-time */
                    at?: string;
                    overrideReason?: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        versionId: string;
                        number: number;
                        /** Format: date-time */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `review-closed`: The request is decided already; `environment-changed`: Another version was put there meanwhile */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `flow-has-problems`: The flow has problems; `flow-unsafe`: The flow can trap a caller; `tests-failed`: Test cases of the flow fail; `flow-too-much`: The flow is too much to try; `time-is-past`: This time is past */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request’s id */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `review-closed`: The request is decided already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reviews.withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The request’s id */
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    comment?: string;
                };
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `review-closed`: The request is decided already */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TrialLines.open": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        address: string;
                        /** Format: date-time */
                        expiresAt: string;
                        draftRevision: number;
                        problems: components["schemas"]["FlowProblem"][];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `flow-cannot-run`: The flow cannot be run */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            /** @description `database-away`: The database is away; `no-trial-number`: No number is free */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.proof": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition?: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        proof: {
                            safe: boolean;
                            problems: {
                                /** @enum {string} */
                                code: "unsafe-silence" | "unsafe-misunderstanding" | "unsafe-person" | "unsafe-failure";
                                /** @enum {string} */
                                severity: "error" | "warning";
                                path: string[];
                                nodeId: string;
                                outcome?: string;
                                message: string;
                                fix: string;
                                fault: components["schemas"]["UnsafeFault"];
                                conversation: components["schemas"]["CallLine"][];
                            }[];
                            explored: {
                                places: number;
                                states: number;
                                transitions: number;
                            };
                            /** @enum {string} */
                            merged: "no" | "counters" | "values" | "rules";
                            unreached: string[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.tests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition?: unknown;
                    ids?: string[];
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        reports: {
                            testCase: {
                                id: string;
                                name: string;
                            };
                            passed: boolean;
                            failures: components["schemas"]["TestFailure"][];
                            trace: components["schemas"]["CallTrace"];
                        }[];
                        coverage: {
                            nodes: {
                                covered: number;
                                total: number;
                            };
                            outcomes: {
                                covered: number;
                                total: number;
                            };
                            rules: {
                                covered: number;
                                total: number;
                            };
                            percent: number;
                            missing: {
                                nodes: string[];
                                outcomes: {
                                    nodeId: string;
                                    outcome: string;
                                }[];
                                rules: string[];
                            };
                            byTest: {
                                id: string;
                                name: string;
                                nodes: string[];
                                outcomes: {
                                    nodeId: string;
                                    outcome: string;
                                }[];
                                rules: string[];
                            }[];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `flow-cannot-run`: The flow cannot be run; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.replay": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    definition?: unknown;
                    /** @default 200 */
                    calls?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        report: {
                            calls: number;
                            same: number;
                            parted: number;
                            handoffs: {
                                same: number;
                                gained: number;
                                lost: number;
                                unknown: number;
                            };
                            followed: {
                                "to-the-end": number;
                                "to-a-handoff": number;
                                "until-caller-never-asked": number;
                                "until-system-never-asked": number;
                            };
                            partings: {
                                nodeId: string | null;
                                recorded: components["schemas"]["WayPart"][];
                                draft: components["schemas"]["WayPart"][];
                                calls: number;
                                handoffsGained: number;
                                handoffsLost: number;
                                example: {
                                    callId: string;
                                    parting: {
                                        step: number;
                                        nodeId: string | null;
                                        before: components["schemas"]["CallLine"][];
                                        recorded: {
                                            way: components["schemas"]["WayPart"][];
                                            conversation: components["schemas"]["CallLine"][];
                                        };
                                        draft: {
                                            way: components["schemas"]["WayPart"][];
                                            conversation: components["schemas"]["CallLine"][];
                                        };
                                    } | null;
                                    /** @enum {string} */
                                    followed: "to-the-end" | "to-a-handoff" | "until-caller-never-asked" | "until-system-never-asked";
                                    result: {
                                        recorded: string | null;
                                        draft: string | null;
                                    };
                                    /** @enum {string} */
                                    handoff: "same" | "gained" | "lost" | "unknown";
                                };
                            }[];
                            otherPartings: number;
                            results: {
                                recorded: string | null;
                                draft: string | null;
                                calls: number;
                            }[];
                            gained: string[];
                            lost: string[];
                        };
                        unreadable: number;
                        withheld: number;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `flow-cannot-run`: The flow cannot be run; `flow-too-much`: The flow is too much to try */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.fromCall": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    callId: string;
                    definition?: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        testCase: components["schemas"]["TestCase"];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `call-not-exact`: The exact trace cannot be opened */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `wrong-flow`: This has not the shape of a flow; `flow-too-big`: This is larger than any flow can be; `goes-otherwise`: The call does not go as it went; `cannot-happen`: This cannot happen in the call; `too-many-steps`: The call has too many steps */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `lab-busy`: Too much is being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.diff": {
        parameters: {
            query: {
                /** @description A version’s id, or `draft`; of the audit log: from this instant on */
                from: "draft" | string;
                /** @description A version’s id, or `draft`; of the audit log: before this instant */
                to?: "draft" | string;
            };
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        changes: {
                            code: string;
                            nodeId?: string;
                            path: (string | number)[];
                            message: string;
                            behaviour: boolean;
                            before?: string;
                            after?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Lab.library": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        library: {
                            [key: string]: components["schemas"]["LibraryFlow"];
                        };
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Numbers.page": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        numbers: {
                            number: string;
                            /** Format: uuid */
                            flowId: string;
                            /** @enum {string} */
                            environment: "test" | "production";
                            flowName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Numbers.bind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user part of the SIP address that is dialled */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    flowId: string;
                    /**
                     * @default production
                     * @enum {string}
                     */
                    environment?: "test" | "production";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** Format: uuid */
                        flowId: string;
                        /** @enum {string} */
                        environment: "test" | "production";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `number-reserved`: This number is kept for trial calls */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Numbers.unbind": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The user part of the SIP address that is dialled */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Queues.page": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        queues: {
                            name: string;
                            label: string;
                            agentPhone: string;
                            estimatedWaitMinutes: number;
                            open: boolean;
                            agentsAvailable: number;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Queues.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label?: string;
                    agentPhone: string;
                    estimatedWaitMinutes: number;
                    open: boolean;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `text-not-storable`: A text cannot be stored */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Queues.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `queue-in-use`: The queue is in use */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calls.page": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
                /** @description Only the call with this SIP Call-ID */
                sipCallId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        calls: {
                            /** Format: uuid */
                            id: string;
                            sipCallId: string;
                            /** Format: uuid */
                            flowId: string | null;
                            flowName: string | null;
                            versionId: string | null;
                            versionNumber: number | null;
                            /** @enum {string|null} */
                            environment: "test" | "production" | null;
                            canary: boolean;
                            trial: boolean;
                            draftRevision: number | null;
                            dialled: string;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            endedAt: string | null;
                            result: string | null;
                            endReason: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calls.byId": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        sipCallId: string;
                        /** Format: uuid */
                        flowId: string | null;
                        flowName: string | null;
                        versionId: string | null;
                        versionNumber: number | null;
                        /** @enum {string|null} */
                        environment: "test" | "production" | null;
                        canary: boolean;
                        trial: boolean;
                        draftRevision: number | null;
                        dialled: string;
                        /** Format: date-time */
                        startedAt: string;
                        /** Format: date-time */
                        endedAt: string | null;
                        result: string | null;
                        endReason: string | null;
                        handoffs: {
                            id: string;
                            callId: string;
                            queue: string | null;
                            /** @enum {string} */
                            state: "ringing" | "connected" | "ended" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            answeredAt: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                            context: components["schemas"]["HandoffContext"];
                            ways: {
                                way: string;
                                outcome: string | null;
                                sipStatus: number | null;
                                startedMs: number;
                                endedMs: number | null;
                            }[];
                            seenBy: string | null;
                            decision: {
                                trigger: string | null;
                                ruleId: string | null;
                                flowId: string | null;
                                versionId: string | null;
                                evidence: {
                                    seq: number;
                                    text: string | null;
                                }[];
                                announcedWaitMinutes: number | null;
                                waitedMs: number | null;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calls.events": {
        parameters: {
            query?: {
                /** @description Only rows after the one with this sequence number */
                after?: number;
            };
            header?: never;
            path: {
                /** @description The call’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        events: {
                            seq: number;
                            at: number;
                            /** @enum {string} */
                            kind: "event" | "effect";
                            body: unknown;
                        }[];
                        ended: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calls.trace": {
        parameters: {
            query?: {
                /** @description With what is personal; for admins, and written to the audit log */
                exact?: "true" | "false";
            };
            header?: never;
            path: {
                /** @description The call’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallTrace"];
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `call-not-exact`: The exact trace cannot be opened */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calls.stream": {
        parameters: {
            query?: {
                /** @description Only rows after the one with this sequence number */
                after?: number;
            };
            header?: never;
            path: {
                /** @description The call’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rows of the trace, then `ended` */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            422: components["responses"]["Refused422"];
            /** @description `too-many-requests`: Too many requests; `too-many-streams`: Too many open streams */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "available" | "away";
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.setPresence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    state: "available" | "away";
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "available" | "away";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handoffs: {
                            id: string;
                            callId: string;
                            queue: string | null;
                            /** @enum {string} */
                            state: "ringing" | "connected" | "ended" | "failed";
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            answeredAt: string | null;
                            /** Format: date-time */
                            endedAt: string | null;
                            context: components["schemas"]["HandoffContext"];
                            ways: {
                                way: string;
                                outcome: string | null;
                                sipStatus: number | null;
                                startedMs: number;
                                endedMs: number | null;
                            }[];
                            seenBy: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.seen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The handoff’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The handoff’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Desk.stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description presence, handoffs, left-for-queue */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            /** @description `too-many-requests`: Too many requests; `too-many-streams`: Too many open streams */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeftForQueue.callbacks": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        callbacks: {
                            id: string;
                            callId: string;
                            queue: string;
                            number: string;
                            wantedDate: string | null;
                            wantedTime: string | null;
                            context: components["schemas"]["HandoffContext"];
                            /** Format: date-time */
                            bookedAt: string;
                            doneBy: string | null;
                            /** Format: date-time */
                            doneAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeftForQueue.done": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The call back’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        was: "open" | "done";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeftForQueue.voicemails": {
        parameters: {
            query?: {
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voicemails: {
                            id: string;
                            callId: string;
                            queue: string;
                            durationMs: number;
                            spokenMs: number;
                            context: components["schemas"]["HandoffContext"];
                            /** Format: date-time */
                            recordedAt: string;
                            heardBy: string | null;
                            /** Format: date-time */
                            heardAt: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeftForQueue.audio": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A WAVE file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "LeftForQueue.heard": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Secrets.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secrets: {
                            name: string;
                            /** Format: date-time */
                            changedAt: string;
                            changedBy: string | null;
                            usable: boolean;
                            usedBy: {
                                flowId: string;
                                flowName: string;
                            }[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Secrets.names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        names: string[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Secrets.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    value: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            /** @description `no-secret-key`: There is no key to seal with */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Secrets.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its name */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AllowedHosts.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hosts: {
                            host: string;
                            /** Format: date-time */
                            allowedAt: string;
                            allowedBy: string | null;
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AllowedHosts.allow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Host name or address, with its port where it has one */
                host: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        host: string;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "AllowedHosts.disallow": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Host name or address, with its port where it has one */
                host: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.search": {
        parameters: {
            query?: {
                /** @description Only by this e-mail address */
                account?: string;
                /** @description Only this action, or all that begin so: `flow` means `flow.created`, `flow.published` … */
                action?: string;
                /** @description Only what was done to this */
                subject?: string;
                /** @description A version’s id, or `draft`; of the audit log: from this instant on */
                from?: string;
                /** @description A version’s id, or `draft`; of the audit log: before this instant */
                to?: string;
                /** @description All of these words occur in the entry */
                words?: string;
                /** @description How many there are on a page */
                limit?: number;
                /** @description `next` of the page before */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description The next page, `rel="next"`, where there is one */
                    Link?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: {
                            id: number;
                            /** Format: date-time */
                            at: string;
                            account: string | null;
                            accountName: string | null;
                            action: string;
                            subject: string;
                            subjectName: string | null;
                            detail: {
                                [key: string]: unknown;
                            };
                        }[];
                        next: string | null;
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: string[];
                        actions: string[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Audit.export": {
        parameters: {
            query?: {
                /** @description Only by this e-mail address */
                account?: string;
                /** @description Only this action, or all that begin so: `flow` means `flow.created`, `flow.published` … */
                action?: string;
                /** @description Only what was done to this */
                subject?: string;
                /** @description A version’s id, or `draft`; of the audit log: from this instant on */
                from?: string;
                /** @description A version’s id, or `draft`; of the audit log: before this instant */
                to?: string;
                /** @description All of these words occur in the entry */
                words?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A table, one line for each entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            422: components["responses"]["Refused422"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Speech.say": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: string;
                    /** @default  */
                    voice?: string;
                    /**
                     * @default neutral
                     * @enum {string}
                     */
                    tone?: "neutral" | "uncertain" | "apologetic" | "cheerful" | "calm";
                    /** @default en-GB */
                    language?: string;
                };
            };
        };
        responses: {
            /** @description A WAVE file: mono, 16 bits, 8 kHz */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "audio/wav": string;
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `no-voice`: Nobody here speaks this language; `nothing-to-say`: There is nothing to say */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            /** @description `database-away`: The database is away; `voice-away`: The voice is away */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Voices.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        voices: {
                            name: string;
                            languages: string[];
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "SpeechRecognition.hear": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    language: string;
                    grammar: {
                        [key: string]: unknown;
                    };
                    /** Format: base64 */
                    audio: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        text: string;
                        confidence: number;
                        /** @enum {string} */
                        accepted: "take" | "confirm" | "reject";
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            /** @description `wrong-request`: The request has not the right shape; `language-not-heard`: Nobody here understands this language by ear; `wrong-grammar`: What can be said is not described as it must be */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-requests`: Too many requests; `hearing-busy`: Something is being recognised already */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            /** @description `database-away`: The database is away; `hearing-away`: The recogniser is away */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Surroundings.all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        trunks: {
                            name: string;
                            contextBytes: number | null;
                        }[];
                        languages: string[];
                        flows: {
                            id: string;
                            signature: {
                                name: string;
                                language: string;
                                ends: string[];
                                variables: {
                                    name: string;
                                    /** @enum {string} */
                                    type: "string" | "number" | "boolean" | "date" | "time" | "phone" | "list";
                                }[];
                                parameters: string[];
                                runs: string[];
                            };
                        }[];
                    };
                };
            };
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            429: components["responses"]["Refused429"];
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "TryRequest.tryIt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The flow’s id */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    settings: {
                        /**
                         * @default GET
                         * @enum {string}
                         */
                        method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                        url: string;
                        /** @default [] */
                        headers?: ({
                            name: string;
                            value: string;
                        } | {
                            name: string;
                            secret: string;
                            /** @default  */
                            prefix?: string;
                        })[];
                        body?: string;
                        /** @default 2 */
                        retries?: number;
                        /** @default false */
                        idempotent?: boolean;
                        /** @default [] */
                        mapping?: {
                            variable: string;
                            path: string;
                            otherwise?: string | number | boolean;
                        }[];
                        /** @default [] */
                        statuses?: {
                            id: string;
                            /** @default  */
                            label?: string;
                            from: number;
                            to: number;
                        }[];
                        filler?: {
                            variants: string[];
                            /**
                             * @default neutral
                             * @enum {string}
                             */
                            tone?: "neutral" | "uncertain" | "apologetic" | "cheerful" | "calm";
                        };
                    };
                    /** @default {} */
                    values?: {
                        [key: string]: string | number | boolean;
                    };
                    /** @default [] */
                    lists?: string[];
                    /** @default 8000 */
                    timeoutMs?: number;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outcome: string;
                        status: number | null;
                        failure: string | null;
                        reason: string | null;
                        ms: number;
                        attempts: number;
                        sent: {
                            method: string;
                            url: string;
                            body: string | null;
                        };
                        remembered: {
                            variable: string;
                            value: (string | number | boolean) | null;
                            /** @enum {string} */
                            from: "answer" | "otherwise" | "nothing";
                        }[];
                        body: string | null;
                        cut: boolean;
                    };
                };
            };
            400: components["responses"]["Refused400"];
            401: components["responses"]["Refused401"];
            403: components["responses"]["Refused403"];
            404: components["responses"]["Refused404"];
            413: components["responses"]["Refused413"];
            415: components["responses"]["Refused415"];
            422: components["responses"]["Refused422"];
            /** @description `too-many-requests`: Too many requests; `tries-busy`: Too many requests are being tried */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Refused500"];
            503: components["responses"]["Refused503"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok";
                    };
                };
            };
            500: components["responses"]["Refused500"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "not-ready";
                        /** @enum {string} */
                        database: "ok" | "away" | "not-migrated";
                        /** @enum {string} */
                        notices: "ok" | "away";
                    };
                };
            };
            500: components["responses"]["Refused500"];
            /** @description Not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "not-ready";
                        /** @enum {string} */
                        database: "ok" | "away" | "not-migrated";
                        /** @enum {string} */
                        notices: "ok" | "away";
                    };
                };
            };
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.metricsText": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What Prometheus reads */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            500: components["responses"]["Refused500"];
            /** @description A problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
