package org.lastmile.console.identity.adapter;

import java.util.Locale;

/** The words of the sign-in page in one language; none of them holds anything a user typed. */
record SignInWords(
        String language,
        String title,
        String username,
        String password,
        String button,
        String wrong,
        String tooMany,
        String away) {

    private static final SignInWords CHINESE = new SignInWords(
            "zh-CN",
            "最后一公里 · 登录",
            "用户名",
            "密码",
            "登录",
            "用户名或密码不正确,或者账号已停用。",
            "密码错误次数过多,请在 %d 秒后再试。",
            "系统暂时无法核对密码,请稍后再试。");

    private static final SignInWords ENGLISH = new SignInWords(
            "en",
            "Lastmile · Sign in",
            "Username",
            "Password",
            "Sign in",
            "The username or password is wrong, or the account is disabled.",
            "Too many wrong passwords. Please try again in %d seconds.",
            "The password cannot be checked at the moment. Please try again soon.");

    static SignInWords of(Locale preferred) {
        return preferred.getLanguage().equals("zh") ? CHINESE : ENGLISH;
    }
}
