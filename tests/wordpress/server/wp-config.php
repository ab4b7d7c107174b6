<?php
// A WordPress for the tests: its database behind a socket, itself on loopback, and no way out of the machine.
// tools/wordpress.sh hands the places over in the environment.
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('WORDPRESS_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
$table_prefix = 'wp_';

define('WP_HOME', getenv('WORDPRESS_ORIGIN'));
define('WP_SITEURL', getenv('WORDPRESS_ORIGIN'));

// Updates, gravatars and news are other people's servers: nothing is asked but the publisher's on this machine.
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);

// The logins last as long as the test, so anything will do for salt.
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "$name key of a test");
    define("{$name}_SALT", "$name salt of a test");
}

defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
