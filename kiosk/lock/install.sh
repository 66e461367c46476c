#!/bin/sh
# Makes a kiosk of a machine with Debian 12 or newer:   sudo sh install.sh https://danh-gia.example.vn
# With DESTDIR the files alone are put there, for a look at them or for an image.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
root=${DESTDIR:-}
settings=$root/etc/motcham-kiosk

refuse() {
  echo "$1" >&2
  exit 1
}

[ $# -eq 1 ] || refuse "The address of the server is the only argument: https://danh-gia.example.vn"
address=${1%/}
# Without encryption a browser gives no key and no storage that lasts; the machine itself is the exception.
echo "$address" | grep -Eqx 'https://[a-z0-9.-]+(:[0-9]+)?|http://(localhost|127\.0\.0\.1)(:[0-9]+)?' ||
  refuse "This is no address such as https://danh-gia.example.vn, without a path: $address"
[ -n "$root" ] || [ "$(id -u)" -eq 0 ] || refuse "Only root can do this."
# A browser keeps answers by the address of their page.
if [ -e "$settings" ] && ! grep -Fqx "KIOSK_ADDRESS=$address" "$settings"; then
  refuse "This kiosk belongs to another address. Let it send what waits there, then remove $settings and begin again."
fi

if [ -z "$root" ]; then
  apt-get update
  apt-get install -y --no-install-recommends cage xwayland chromium dbus libpam-systemd
  id motcham-kiosk >/dev/null 2>&1 ||
    useradd --system --home-dir /var/lib/motcham-kiosk --shell /usr/sbin/nologin motcham-kiosk
fi

install -D -m 755 "$here/start" "$root/usr/local/lib/motcham-kiosk/start"
install -D -m 644 "$here/README.md" "$root/usr/local/lib/motcham-kiosk/README.md"
for unit in motcham-kiosk.service motcham-kiosk-nightly.service motcham-kiosk-nightly.timer; do
  install -D -m 644 "$here/$unit" "$root/etc/systemd/system/$unit"
done
policies=$root/etc/chromium/policies/managed
install -d -m 755 "$policies"
sed -e "s|https://\.danh-gia\.example\.vn|${address%%//*}//.${address#*//}|" \
  -e "s|https://danh-gia\.example\.vn|$address|" "$here/policy.json" >"$policies/motcham-kiosk.json"
chmod 644 "$policies/motcham-kiosk.json"
echo "KIOSK_ADDRESS=$address" >"$settings"

if [ -z "$root" ]; then
  systemctl mask sleep.target suspend.target hibernate.target hybrid-sleep.target
  systemctl daemon-reload
  systemctl set-default graphical.target
  systemctl enable motcham-kiosk.service motcham-kiosk-nightly.timer
  if systemctl is-enabled --quiet display-manager.service 2>/dev/null; then
    echo "A desktop is installed here; turn it off: systemctl disable display-manager" >&2
  fi
  echo "Done. After a restart of the machine it shows three words; type them in at /staff/kiosks/pair."
fi
