import { Button } from "@react-spectrum/s2/Button";
import { useQuery } from "@tanstack/react-query";
import { useIntl } from "react-intl";
import type { Me, SessionTimes } from "../../preload/contract/access.ts";
import type { User } from "../../preload/contract/users.ts";
import { useText } from "../i18n/use-text.ts";
import { TokenList } from "../tokens/TokenList.tsx";
import { unwrap } from "../ui/client.ts";
import { Loading } from "../ui/Loading.tsx";
import { NotRead } from "../ui/NotRead.tsx";
import page from "../ui/page.module.css";
import { PageHeading } from "../ui/PageHeading.tsx";
import { queryKeys } from "../ui/queries.ts";
import { Section } from "../ui/Section.tsx";
import { ChangePassword } from "./ChangePassword.tsx";
import { Facts } from "./Facts.tsx";
import { OwnDetails } from "./OwnDetails.tsx";
import styles from "./profile.module.css";

interface ProfilePageProps {
  readonly me: Me;
  readonly session: SessionTimes;
  readonly onSignOut: () => void;
}

/** My Profile: the own account, password, session and tokens. */
export function ProfilePage({ me, session, onSignOut }: ProfilePageProps) {
  const text = useText();
  const own = useQuery({
    queryKey: queryKeys.profile,
    queryFn: () => unwrap(window.rolecall.profile.get({})),
  });
  const reload = async (): Promise<User> => {
    const { data } = await own.refetch({ throwOnError: true });
    if (data === undefined) throw new Error("No profile");
    return data;
  };
  return (
    <div className={page.page}>
      <PageHeading>{text("profile.heading")}</PageHeading>
      {own.error && own.data === undefined && (
        <NotRead
          heading={text("profile.failed")}
          error={own.error}
          refetch={own.refetch}
        />
      )}
      {own.isPending && <Loading label={text("profile.loading")} />}
      {own.data && (
        <>
          <Section heading={text("profile.fields")}>
            <OwnDetails user={own.data} onReload={reload} />
            <ReadOnly user={own.data} />
          </Section>
          <Section heading={text("profile.changePassword")}>
            <ChangePassword user={own.data} />
          </Section>
          <Section heading={text("profile.sessions")}>
            <ThisSession session={session} onSignOut={onSignOut} />
          </Section>
          <Section heading={text("profile.tokens")}>
            <TokenList userId={null} me={me} />
          </Section>
        </>
      )}
    </div>
  );
}

function ReadOnly({ user }: { readonly user: User }) {
  const text = useText();
  const roles =
    user.roles.length === 0 ? text("profile.noRoles") : user.roles.join(", ");
  return (
    <div className={styles.readOnly}>
      <p className={styles.hint}>{text("profile.readOnlyHint")}</p>
      <Facts
        facts={[
          { label: text("label.username"), value: <bdi>{user.username}</bdi> },
          { label: text("label.roles"), value: roles },
          { label: text("label.status"), value: text(`status.${user.status}`) },
        ]}
      />
    </div>
  );
}

interface ThisSessionProps {
  readonly session: SessionTimes;
  readonly onSignOut: () => void;
}

function ThisSession({ session, onSignOut }: ThisSessionProps) {
  const text = useText();
  const intl = useIntl();
  const time = (at: number) => (
    <time dateTime={new Date(at).toISOString()}>
      {intl.formatDate(at, { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
  return (
    <>
      <p className={styles.hint}>{text("profile.sessionText")}</p>
      <Facts
        facts={[
          {
            label: text("profile.signedInSince"),
            value: time(session.startedAt),
          },
          { label: text("profile.endsAt"), value: time(session.endsAt) },
        ]}
      />
      <div className={styles.actions}>
        <Button variant="secondary" onPress={onSignOut}>
          {text("account.signOut")}
        </Button>
      </div>
    </>
  );
}
