package vn.motcham.limit;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/**
 * How much is how much.
 *
 * @param hosts names besides that of the public address under which this server may be asked
 * @param trustedProxies addresses or networks (10.0.0.0/8) whose X-Forwarded-For is believed
 * @param publicRequests how many requests of anybody are worked on at once
 * @param staffRequests likewise of the staff pages
 * @param kioskRequests likewise of kiosks that sign; as many may wait to be woken
 * @param sending how long a request may take to come in, from its first byte to its last
 * @param taking how long an answer may wait for whoever asked to take it
 * @param writesPerMinute how many forms one address may send; twice as many in the first minute
 * @param wrongCodes how many codes that are none one address may try in five minutes
 * @param pairings how many kiosks one address may bring up for pairing in a quarter of an hour
 * @param wakes how often a kiosk may be woken in five minutes
 * @param wakesByKey how often one key may wake kiosks in five minutes
 * @param remarks how many remarks a unit takes at once; a day later it takes as many again
 * @param posterRatings how many ratings a unit's poster takes in an hour where nothing is known of
 *     it, or little
 * @param posterTimes how many times of what is usual there it takes where more is known
 * @param letters likewise letters that want an answer
 * @param invitationsPerMinute how many invitations one integration key may ask for; twice as many
 *     in the first minute
 * @param alarm how many wrong codes in an hour, from wherever, are worth a line in the log
 */
@Singleton
record LimitSettings(
    @Property(name = "motcham.hosts", defaultValue = "") List<String> hosts,
    @Property(name = "motcham.trusted-proxies", defaultValue = "") List<String> trustedProxies,
    @Property(name = "motcham.limits.public-requests", defaultValue = "64") int publicRequests,
    @Property(name = "motcham.limits.staff-requests", defaultValue = "32") int staffRequests,
    @Property(name = "motcham.limits.kiosk-requests", defaultValue = "1024") int kioskRequests,
    @Property(name = "motcham.limits.sending", defaultValue = "10s") Duration sending,
    @Property(name = "motcham.limits.taking", defaultValue = "60s") Duration taking,
    @Property(name = "motcham.limits.writes-per-minute", defaultValue = "60") int writesPerMinute,
    @Property(name = "motcham.limits.wrong-codes", defaultValue = "20") int wrongCodes,
    @Property(name = "motcham.limits.pairings", defaultValue = "60") int pairings,
    @Property(name = "motcham.limits.wakes", defaultValue = "30") int wakes,
    @Property(name = "motcham.limits.wakes-by-key", defaultValue = "6000") int wakesByKey,
    @Property(name = "motcham.limits.remarks", defaultValue = "200") int remarks,
    @Property(name = "motcham.limits.poster-ratings", defaultValue = "60") int posterRatings,
    @Property(name = "motcham.limits.poster-times", defaultValue = "4") int posterTimes,
    @Property(name = "motcham.limits.letters", defaultValue = "100") int letters,
    @Property(name = "motcham.limits.invitations-per-minute", defaultValue = "3000")
        int invitationsPerMinute,
    @Property(name = "motcham.limits.alarm", defaultValue = "1000") int alarm) {
  LimitSettings {
    hosts = named(hosts);
    trustedProxies = named(trustedProxies);
  }

  private static List<String> named(List<String> all) {
    return all.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }
}
