<?php
// Installs WordPress without a browser: what the page wp-admin/install.php does, and one user of each kind.
// The password of each is its name.
define('WP_INSTALLING', true);
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('A newsroom', 'admin', 'admin@example.org', true, '', 'admin');
foreach (['editor', 'author', 'contributor'] as $role) {
    wp_insert_user([
        'user_login' => $role,
        'user_pass' => $role,
        'user_email' => "$role@example.org",
        'role' => $role,
    ]);
}
update_option('permalink_structure', '/%postname%/');

// faces come from gravatar.com, and the pictures of the editor's welcome from s.w.org
update_option('show_avatars', 0);
$welcomed = ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')];
foreach (get_users() as $user) {
    update_user_meta($user->ID, "{$wpdb->prefix}persisted_preferences", $welcomed);
}
